package broken.application;

import dev.palaestra.domain.shared.Transactions;
import jakarta.inject.Singleton;

/// A step of use cases that does not run inside of theirs.
@Singleton
final class StepsOutside {
  private final Transactions transactions;

  StepsOutside(Transactions transactions) {
    this.transactions = transactions;
  }

  void take() {
    transactions.inTransaction(() -> {});
  }
}
