package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.CodeChallenges;
import dev.palaestra.domain.identity.CodeSubject.OfPhone;
import dev.palaestra.domain.shared.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;

/// Forgets what people have said of themselves who began to register with a phone and never came
/// back. Safe to run on all instances at once.
@Singleton
public final class ForgetRegistrations {
  private final CodeChallenges challenges;
  private final Transactions transactions;
  private final Clock clock;

  ForgetRegistrations(CodeChallenges challenges, Transactions transactions, Clock clock) {
    this.challenges = challenges;
    this.transactions = transactions;
    this.clock = clock;
  }

  public void handle() {
    var before = clock.instant().minus(OfPhone.KEPT).plus(OfPhone.LIFETIME);
    transactions.inTransaction(() -> challenges.removeRegistrations(before));
  }
}
