package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.Accounts;
import dev.palaestra.domain.identity.CodeSubject.PhoneOf;
import dev.palaestra.domain.identity.PhoneNumber;
import dev.palaestra.domain.shared.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;

/// Somebody who is signed in wants to show that a phone is his. It replaces the one he had when he
/// has. Whether somebody else has it is told only then.
@Singleton
public final class RequestPhoneVerification {
  public record Command(ProveOwner.Command owner, PhoneNumber phone) {}

  private final ProveOwner proveOwner;
  private final Accounts accounts;
  private final PhoneChallenges challenges;
  private final Transactions transactions;
  private final Clock clock;

  RequestPhoneVerification(
      ProveOwner proveOwner,
      Accounts accounts,
      PhoneChallenges challenges,
      Transactions transactions,
      Clock clock) {
    this.proveOwner = proveOwner;
    this.accounts = accounts;
    this.challenges = challenges;
    this.transactions = transactions;
    this.clock = clock;
  }

  public CodeAsked handle(Command command) {
    var proven = proveOwner.handle(command.owner());
    challenges.mustHaveRoom(command.phone(), clock.instant());
    return transactions.inTransaction(() -> {
      var account = accounts.holdUnchanged(proven);
      return challenges.ask(new PhoneOf(account.id(), command.phone()), clock.instant());
    });
  }
}
