package dev.palaestra.persistence.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palaestra.domain.identity.Password;
import dev.palaestra.domain.identity.PasswordHash;
import dev.palaestra.domain.shared.DomainException;
import dev.palaestra.domain.shared.SharedError;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class Argon2PasswordHasherTest {
  private static final Password SECRET = new Password("zebra-gym-1");

  private final Argon2PasswordHasher hasher = new Argon2PasswordHasher();

  @Test
  void the_right_password_matches_and_no_other_does() {
    var hash = hasher.hash(SECRET);
    assertThat(hash.value()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").hasSize(97);
    assertThat(hasher.matches(SECRET, hash)).isTrue();
    assertThat(hasher.matches(new Password("zebra-gym-2"), hash)).isFalse();
    assertThat(hasher.isOutdated(hash)).isFalse();
  }

  @Test
  void the_same_password_has_another_hash_each_time() {
    assertThat(hasher.hash(SECRET)).isNotEqualTo(hasher.hash(SECRET));
  }

  /// Of the reference implementation, src/test.c of phc-winner-argon2: 2^16 KiB, two passes.
  @Test
  void computes_what_the_reference_computes() {
    var reference =
        new PasswordHash(
            "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ"
                + "$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc");
    assertThat(hasher.matches(new Password("password"), reference)).isTrue();
    assertThat(hasher.isOutdated(reference)).isTrue();
  }

  @Test
  void whoever_comes_when_too_many_wait_is_asked_to_come_again() {
    var served = new CountDownLatch(1);
    try (var workers = Argon2PasswordHasher.workers(1, 1)) {
      var busy = new Argon2PasswordHasher(workers);
      workers.execute(() -> await(served));
      workers.execute(() -> await(served));
      assertThatThrownBy(() -> busy.pretend(SECRET))
          .isInstanceOfSatisfying(
              DomainException.class,
              refused -> {
                assertThat(refused.code()).isEqualTo(SharedError.UNAVAILABLE);
                assertThat(refused.facts()).isEqualTo(Map.of("retry_after", 5));
              });
      served.countDown();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stop) {
      throw new IllegalStateException(stop);
    }
  }

  @Test
  void another_algorithm_is_not_read() {
    var bcrypt = new PasswordHash("$2b$12$abcdefghijklmnopqrstuv");
    assertThatThrownBy(() -> hasher.matches(SECRET, bcrypt))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
