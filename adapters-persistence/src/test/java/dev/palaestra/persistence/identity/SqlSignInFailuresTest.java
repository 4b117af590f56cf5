package dev.palaestra.persistence.identity;

import static dev.palaestra.persistence.shared.Surroundings.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.palaestra.domain.identity.Handle;
import dev.palaestra.domain.identity.SignInFailure;
import dev.palaestra.domain.identity.SignInFailures;
import dev.palaestra.domain.shared.Transactions;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SqlSignInFailuresTest {
  private static final SignInFailure OLD =
      new SignInFailure("192.0.2.1", NOW.minus(Duration.ofHours(2)));
  private static final SignInFailure HERE = new SignInFailure("192.0.2.1", NOW.minusSeconds(1));
  private static final SignInFailure ELSEWHERE = new SignInFailure("192.0.2.2", NOW);

  @Inject SignInFailures failures;
  @Inject Transactions transactions;

  private final Handle name = People.address();

  @Test
  void are_listed_the_oldest_first() {
    add(OLD);
    add(ELSEWHERE);
    add(HERE);
    assertThat(since()).containsExactly(HERE, ELSEWHERE);
  }

  @Test
  void are_cleared_for_one_client() {
    add(HERE);
    add(ELSEWHERE);
    transactions.inTransaction(() -> {
      failures.lock(name);
      failures.clear(name, "192.0.2.1");
    });
    assertThat(since()).containsExactly(ELSEWHERE);
  }

  @Test
  void are_cleared_for_one_client_on_all_names() {
    var client = "198.51.100.77";
    var there = new SignInFailure(client, NOW);
    var other = People.address();
    add(there);
    add(ELSEWHERE);
    transactions.inTransaction(() -> failures.add(other, there));
    transactions.inTransaction(() -> failures.clear(client));
    assertThat(since()).containsExactly(ELSEWHERE);
    assertThat(count(client)).isZero();
  }

  private int count(String client) {
    return transactions.inTransaction(() -> failures.count(client, NOW));
  }

  private void add(SignInFailure failure) {
    transactions.inTransaction(() -> failures.add(name, failure));
  }

  private List<SignInFailure> since() {
    return transactions.inTransaction(() -> failures.since(name, NOW.minusSeconds(10)));
  }
}
