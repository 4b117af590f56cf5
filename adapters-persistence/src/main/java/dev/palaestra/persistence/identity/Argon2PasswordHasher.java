package dev.palaestra.persistence.identity;

import static dev.palaestra.domain.shared.SharedError.UNAVAILABLE;

import dev.palaestra.domain.identity.Password;
import dev.palaestra.domain.identity.PasswordHash;
import dev.palaestra.domain.identity.PasswordHasher;
import dev.palaestra.domain.shared.DomainException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;

/// argon2id as OWASP recommends it: 19 MiB, two passes, one lane. A few threads of its own do it,
/// which leave a core to everybody else: on the threads that serve requests a crowd at the door
/// would keep all others waiting. Callers wait for their turn; where too many do, the next one is
/// refused.
@Singleton
class Argon2PasswordHasher implements PasswordHasher {
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;

  /// For each thread: about five seconds of work.
  private static final int WAITING = 64;

  private static final int PAUSE = 5;
  private static final int IDLE = 30;

  private final SecureRandom random = new SecureRandom();
  private final Argon2Phc decoy = Argon2Phc.of(salt(), new byte[HASH_BYTES]);
  private final ExecutorService workers;

  @Inject
  Argon2PasswordHasher() {
    this(workers(Math.max(1, Runtime.getRuntime().availableProcessors() - 1), WAITING));
  }

  Argon2PasswordHasher(ExecutorService workers) {
    this.workers = workers;
  }

  /// @param waiting callers for each thread
  static ExecutorService workers(int count, int waiting) {
    var threads = Thread.ofPlatform().name("passwords-", 0).daemon().factory();
    var queue = new ArrayBlockingQueue<Runnable>(count * waiting);
    var workers = new ThreadPoolExecutor(count, count, IDLE, TimeUnit.SECONDS, queue, threads);
    workers.allowCoreThreadTimeOut(true);
    return workers;
  }

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

  /// @throws DomainException UNAVAILABLE with `retry_after` in seconds
  private byte[] computed(Password password, Argon2Phc parameters) {
    try {
      return workers.submit(() -> argon2id(password, parameters)).get();
    } catch (RejectedExecutionException full) {
      throw UNAVAILABLE.because(Map.of("retry_after", PAUSE));
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Nobody waits for this password any more.", stop);
    } catch (ExecutionException failed) {
      throw new IllegalStateException("A password could not be hashed.", failed.getCause());
    }
  }

  private static byte[] argon2id(Password password, Argon2Phc parameters) {
    var generator = new Argon2BytesGenerator();
    generator.init(parameters.forBouncyCastle());
    var hash = new byte[parameters.hashBytes().length];
    generator.generateBytes(password.value().getBytes(StandardCharsets.UTF_8), hash);
    return hash;
  }

  private byte[] salt() {
    var salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return salt;
  }
}
