package dev.palaestra.persistence.identity;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import dev.palaestra.domain.identity.OneTimePasswords;
import dev.palaestra.domain.identity.TotpSecret;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/// The arithmetic is the library's; here are the secret and the window.
@Singleton
class TotpPasswords implements OneTimePasswords {
  private static final int SECRET_BYTES = 20;
  private static final int WINDOW = 1;

  private final TimeBasedOneTimePasswordGenerator passwords =
      new TimeBasedOneTimePasswordGenerator();
  private final Base32 base32 = new Base32();
  private final SecureRandom random = new SecureRandom();

  @Override
  public TotpSecret newSecret() {
    var bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    return new TotpSecret(base32.encodeToString(bytes));
  }

  @Override
  public OptionalLong step(TotpSecret secret, String code, Instant now) {
    var key = new SecretKeySpec(base32.decode(secret.base32()), passwords.getAlgorithm());
    var present = now.getEpochSecond() / passwords.getTimeStep().toSeconds();
    return LongStream.rangeClosed(present - WINDOW, present + WINDOW)
        .filter(step -> matches(key, step, code))
        .max();
  }

  private boolean matches(SecretKeySpec key, long step, String code) {
    try {
      var at = Instant.ofEpochSecond(step * passwords.getTimeStep().toSeconds());
      var right = passwords.generateOneTimePasswordString(key, at);
      return MessageDigest.isEqual(
          right.getBytes(StandardCharsets.UTF_8), code.getBytes(StandardCharsets.UTF_8));
    } catch (InvalidKeyException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
