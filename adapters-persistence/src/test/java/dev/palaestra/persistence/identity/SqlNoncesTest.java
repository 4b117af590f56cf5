package dev.palaestra.persistence.identity;

import static dev.palaestra.persistence.shared.Surroundings.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.palaestra.domain.identity.Nonces;
import dev.palaestra.domain.identity.SecretToken;
import dev.palaestra.domain.identity.TokenHash;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SqlNoncesTest {
  private static final Instant LATER = NOW.plus(Duration.ofHours(1));

  @Inject Nonces nonces;

  private static TokenHash nonce() {
    return SecretToken.next().hash();
  }

  @Test
  void a_nonce_is_used_once() {
    var nonce = nonce();
    assertThat(nonces.spend(nonce, LATER)).isTrue();
    assertThat(nonces.spend(nonce, LATER)).isFalse();
    assertThat(nonces.spend(nonce(), LATER)).isTrue();
  }

  @Test
  void of_twenty_at_once_one_uses_it() throws InterruptedException {
    var nonce = nonce();
    List<Callable<Boolean>> attempts =
        IntStream.range(0, 20)
            .<Callable<Boolean>>mapToObj(_ -> () -> nonces.spend(nonce, LATER))
            .toList();
    try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
      assertThat(crowd.invokeAll(attempts).stream().map(Future::resultNow))
          .filteredOn(it -> it)
          .hasSize(1);
    }
  }
}
