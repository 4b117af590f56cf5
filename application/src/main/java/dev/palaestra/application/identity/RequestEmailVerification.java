package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.Account;
import dev.palaestra.domain.identity.Accounts;
import dev.palaestra.domain.identity.EmailAddress;
import dev.palaestra.domain.identity.Password;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.DomainException;
import dev.palaestra.domain.shared.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/// Sends the mail of verification again, or one to a new address: that replaces the old one when it
/// has been confirmed. Whether somebody else has the new address is not told.
@Singleton
public final class RequestEmailVerification {
  /// @param email null for the one he has
  /// @param currentPassword needed for a new address where the account has a password
  public record Command(
      AccountId account, @Nullable EmailAddress email, @Nullable Password currentPassword) {}

  private final Accounts accounts;
  private final Passwords passwords;
  private final MailedTokens mailedTokens;
  private final Transactions transactions;
  private final Clock clock;

  RequestEmailVerification(
      Accounts accounts,
      Passwords passwords,
      MailedTokens mailedTokens,
      Transactions transactions,
      Clock clock) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.mailedTokens = mailedTokens;
    this.transactions = transactions;
    this.clock = clock;
  }

  public void handle(Command command) {
    var account = transactions.inTransaction(() -> accounts.get(command.account()));
    var email = wanted(command, account);
    if (account.hasEmail(email)) {
      mailedTokens.mustHaveRoom(account.id().value(), email, clock.instant());
      transactions.inTransaction(() -> ask(account, email));
      return;
    }
    var proven = proven(command);
    mailedTokens.mustHaveRoom(account.id().value(), email, clock.instant());
    transactions.inTransaction(() -> ask(proven, email));
  }

  private Account proven(Command command) {
    var account =
        transactions.inTransaction(() -> passwords.guessable(command.account(), clock.instant()));
    var right = passwords.isCurrent(account, command.currentPassword());
    return transactions
        .inTransaction(() -> passwords.judge(account, right, clock.instant()))
        .orElseThrow(Passwords::notCurrent);
  }

  private static EmailAddress wanted(Command command, Account account) {
    var email = command.email() == null ? account.contacts().email() : command.email();
    if (email == null) {
      throw DomainException.invalid("email", "The account has no address yet: say which.");
    }
    return email;
  }

  private void ask(Account proven, EmailAddress email) {
    var account = passwords.lockUnchanged(proven);
    var isVerified = account.hasEmail(email) && account.contacts().emailVerified();
    var isTaken =
        accounts.findByEmail(email).filter(other -> !other.id().equals(account.id())).isPresent();
    if (!isVerified && !isTaken) {
      mailedTokens.verify(account, email, clock.instant());
    }
  }
}
