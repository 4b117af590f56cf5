package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.Account;
import dev.palaestra.domain.identity.Accounts;
import dev.palaestra.domain.identity.EmailAddress;
import dev.palaestra.domain.shared.DomainException;
import dev.palaestra.domain.shared.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/// Sends the mail of verification again, or one to a new address: that replaces the old one when it
/// has been confirmed. Whether somebody else has the new address is not told.
@Singleton
public final class RequestEmailVerification {
  /// @param owner to be proven for a new address only
  /// @param email null for the one he has
  public record Command(ProveOwner.Command owner, @Nullable EmailAddress email) {}

  private final Accounts accounts;
  private final ProveOwner proveOwner;
  private final MailedTokens mailedTokens;
  private final Transactions transactions;
  private final Clock clock;

  RequestEmailVerification(
      Accounts accounts,
      ProveOwner proveOwner,
      MailedTokens mailedTokens,
      Transactions transactions,
      Clock clock) {
    this.accounts = accounts;
    this.proveOwner = proveOwner;
    this.mailedTokens = mailedTokens;
    this.transactions = transactions;
    this.clock = clock;
  }

  public void handle(Command command) {
    var account = transactions.inTransaction(() -> accounts.get(command.owner().account()));
    var email = wanted(command, account);
    if (account.hasEmail(email)) {
      mailedTokens.mustHaveRoom(account.id().value(), email, clock.instant());
      transactions.inTransaction(() -> ask(account, email));
      return;
    }
    var proven = proveOwner.handle(command.owner());
    mailedTokens.mustHaveRoom(account.id().value(), email, clock.instant());
    transactions.inTransaction(() -> ask(proven, email));
  }

  private static EmailAddress wanted(Command command, Account account) {
    var email = command.email() == null ? account.contacts().email() : command.email();
    if (email == null) {
      throw DomainException.invalid("email", "The account has no address yet: say which.");
    }
    return email;
  }

  private void ask(Account proven, EmailAddress email) {
    var account = accounts.holdUnchanged(proven);
    var isVerified = account.hasEmail(email) && account.contacts().emailVerified();
    var isTaken =
        accounts.findByEmail(email).filter(other -> !other.id().equals(account.id())).isPresent();
    if (!isVerified && !isTaken) {
      mailedTokens.verify(account, email, clock.instant());
    }
  }
}
