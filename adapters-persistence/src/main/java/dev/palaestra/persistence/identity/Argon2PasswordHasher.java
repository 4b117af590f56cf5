package dev.palaestra.persistence.identity;

import dev.palaestra.domain.identity.Password;
import dev.palaestra.domain.identity.PasswordHash;
import dev.palaestra.domain.identity.PasswordHasher;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.concurrent.Semaphore;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;

/// argon2id as OWASP recommends it: 19 MiB, two passes, one lane. No more hashes at once than there
/// are cores: further ones wait, so that a crowd at the door takes neither memory nor the others'
/// time.
@Singleton
class Argon2PasswordHasher implements PasswordHasher {
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;

  private final SecureRandom random = new SecureRandom();
  private final Semaphore places = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
  private final Argon2Phc decoy = Argon2Phc.of(salt(), new byte[HASH_BYTES]);

  @Override
  public PasswordHash hash(Password password) {
    var empty = Argon2Phc.of(salt(), new byte[HASH_BYTES]);
    return new PasswordHash(empty.with(computed(password, empty)).text());
  }

  @Override
  public boolean matches(Password password, PasswordHash hash) {
    var known = Argon2Phc.parse(hash.value());
    return MessageDigest.isEqual(known.hashBytes(), computed(password, known));
  }

  @Override
  public void pretend(Password password) {
    computed(password, decoy);
  }

  @Override
  public boolean isOutdated(PasswordHash hash) {
    return Argon2Phc.parse(hash.value()).isOutdated();
  }

  private byte[] computed(Password password, Argon2Phc parameters) {
    places.acquireUninterruptibly();
    try {
      var generator = new Argon2BytesGenerator();
      generator.init(parameters.forBouncyCastle());
      var hash = new byte[parameters.hashBytes().length];
      generator.generateBytes(password.value().getBytes(StandardCharsets.UTF_8), hash);
      return hash;
    } finally {
      places.release();
    }
  }

  private byte[] salt() {
    var salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return salt;
  }
}
