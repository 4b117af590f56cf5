package dev.palaestra.application.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palaestra.application.shared.InMemoryTransactions;
import dev.palaestra.domain.identity.IdentityError;
import dev.palaestra.domain.shared.ErrorCode;
import dev.palaestra.domain.shared.SharedError;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SecondTryTest {
  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private int tries;

  static Stream<ErrorCode> lost() {
    return Stream.of(IdentityError.EMAIL_TAKEN, SharedError.LOST_RACE);
  }

  @ParameterizedTest
  @MethodSource("lost")
  void the_slower_of_two_tries_once_more(ErrorCode refusal) {
    assertThat(refused(refusal)).isEqualTo("found");
    assertThat(tries).isEqualTo(2);
  }

  @ParameterizedTest
  @MethodSource("lost")
  void and_not_for_ever(ErrorCode refusal) {
    assertThatThrownBy(() -> refused(refusal, refusal)).extracting("code").isEqualTo(refusal);
    assertThat(tries).isEqualTo(2);
  }

  @Test
  void what_is_refused_for_another_reason_stays_refused() {
    assertThatThrownBy(() -> refused(IdentityError.ACCOUNT_EXISTS))
        .extracting("code")
        .isEqualTo(IdentityError.ACCOUNT_EXISTS);
    assertThat(tries).isEqualTo(1);
  }

  /// So many tries are refused, and the next one is not.
  private String refused(ErrorCode... codes) {
    var refusals = new ArrayDeque<>(List.of(codes));
    return new SecondTry(transactions).inTransaction(() -> attempt(refusals));
  }

  private String attempt(Queue<ErrorCode> refusals) {
    transactions.mustBeOpen();
    tries++;
    var refusal = refusals.poll();
    if (refusal != null) {
      throw refusal.because("Somebody is faster.");
    }
    return "found";
  }
}
