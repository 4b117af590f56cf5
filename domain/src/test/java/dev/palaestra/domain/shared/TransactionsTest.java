package dev.palaestra.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class TransactionsTest {
  private final List<String> steps = new ArrayList<>();
  private final Transactions transactions = new Written();

  @Test
  void work_that_answers_nothing_runs_once_inside() {
    transactions.inTransaction((Runnable) () -> steps.add("work"));
    assertThat(steps).containsExactly("begin", "work", "commit");
  }

  @Test
  void a_refusal_inside_reaches_the_caller_and_nothing_is_kept() {
    assertThatThrownBy(() -> transactions.inTransaction((Runnable) this::refuse))
        .extracting("code")
        .isEqualTo(SharedError.LOST_RACE);
    assertThat(steps).containsExactly("begin");
  }

  private void refuse() {
    throw SharedError.LOST_RACE.because("Too late.");
  }

  private final class Written implements Transactions {
    @Override
    public <T> T inTransaction(Supplier<T> work) {
      steps.add("begin");
      var answer = work.get();
      steps.add("commit");
      return answer;
    }
  }
}
