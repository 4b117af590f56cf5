package dev.palaestra.persistence.shared;

import static dev.palaestra.persistence.shared.Surroundings.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.palaestra.domain.shared.IdempotencyKeys;
import dev.palaestra.domain.shared.IdempotencyKeys.Earlier;
import dev.palaestra.domain.shared.IdempotencyKeys.Key;
import dev.palaestra.domain.shared.IdempotencyKeys.StoredAnswer;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SqlIdempotencyKeysTest {
  private static final StoredAnswer CREATED =
      new StoredAnswer(201, Map.of("Location", List.of("/api/v1/things/1")), "{\"id\":1}");

  @Inject IdempotencyKeys keys;

  private final Key key = new Key("ana", "POST", "/api/v1/things", UUID.randomUUID().toString());

  @Test
  void the_second_one_gets_what_the_first_one_left() {
    assertThat(keys.claim(key, "hash", NOW)).isEmpty();
    assertThat(keys.claim(key, "hash", NOW)).contains(new Earlier("hash", null));

    keys.complete(key, CREATED);

    assertThat(keys.claim(key, "other", NOW)).contains(new Earlier("hash", CREATED));
  }

  @Test
  void an_answer_without_a_body_is_kept_too() {
    var accepted = new StoredAnswer(204, Map.of(), null);
    keys.claim(key, "hash", NOW);
    keys.complete(key, accepted);
    assertThat(keys.claim(key, "hash", NOW)).contains(new Earlier("hash", accepted));
  }

  @Test
  void a_day_later_the_key_is_free_again() {
    keys.claim(key, "hash", NOW);
    keys.complete(key, CREATED);

    assertThat(keys.claim(key, "hash", NOW.plus(IdempotencyKeys.KEPT).minusMillis(1))).isPresent();
    assertThat(keys.claim(key, "hash", NOW.plus(IdempotencyKeys.KEPT))).isEmpty();
  }

  @Test
  void a_request_that_died_keeps_its_key() {
    keys.claim(key, "hash", NOW);

    assertThat(keys.claim(key, "hash", NOW.plus(IdempotencyKeys.KEPT).minusMillis(1)))
        .contains(new Earlier("hash", null));
  }

  @Test
  void a_failed_request_gives_its_key_free() {
    keys.claim(key, "hash", NOW);
    keys.release(key);
    assertThat(keys.claim(key, "other", NOW)).isEmpty();
  }

  @Test
  void old_keys_are_purged() {
    keys.claim(key, "hash", NOW.minus(IdempotencyKeys.KEPT));
    keys.complete(key, CREATED);
    keys.purge(NOW);
    assertThat(keys.claim(key, "hash", NOW.minus(IdempotencyKeys.KEPT))).isEmpty();
  }

  @Test
  void of_twenty_at_once_one_has_the_key() throws InterruptedException {
    Callable<Optional<Earlier>> claim = () -> keys.claim(key, "hash", NOW);
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      var claims = people.invokeAll(Stream.generate(() -> claim).limit(20).toList());
      assertThat(claims.stream().map(Future::resultNow).filter(Optional::isEmpty)).hasSize(1);
    }
  }
}
