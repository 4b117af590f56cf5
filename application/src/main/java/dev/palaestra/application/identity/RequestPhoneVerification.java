package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.Account;
import dev.palaestra.domain.identity.CodeSubject.PhoneOf;
import dev.palaestra.domain.identity.Password;
import dev.palaestra.domain.identity.PhoneNumber;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/// Somebody who is signed in wants to show that a phone is his. It replaces the one he had when he
/// has. Whether somebody else has it is told only then.
@Singleton
public final class RequestPhoneVerification {
  /// @param currentPassword needed where the account has one
  public record Command(AccountId account, PhoneNumber phone, @Nullable Password currentPassword) {}

  private final Passwords passwords;
  private final PhoneChallenges challenges;
  private final Transactions transactions;
  private final Clock clock;

  RequestPhoneVerification(
      Passwords passwords, PhoneChallenges challenges, Transactions transactions, Clock clock) {
    this.passwords = passwords;
    this.challenges = challenges;
    this.transactions = transactions;
    this.clock = clock;
  }

  public CodeAsked handle(Command command) {
    var proven = proven(command);
    challenges.mustHaveRoom(command.phone(), clock.instant());
    return transactions.inTransaction(() -> {
      var account = passwords.lockUnchanged(proven);
      return challenges.ask(new PhoneOf(account.id(), command.phone()), clock.instant());
    });
  }

  private Account proven(Command command) {
    var account =
        transactions.inTransaction(() -> passwords.guessable(command.account(), clock.instant()));
    var right = passwords.isCurrent(account, command.currentPassword());
    return transactions
        .inTransaction(() -> passwords.judge(account, right, clock.instant()))
        .orElseThrow(Passwords::notCurrent);
  }
}
