package dev.palaestra.application.identity;

import static dev.palaestra.domain.identity.IdentityError.INVALID_CREDENTIALS;

import dev.palaestra.domain.identity.Account;
import dev.palaestra.domain.identity.Accounts;
import dev.palaestra.domain.identity.Client;
import dev.palaestra.domain.identity.EmailAddress;
import dev.palaestra.domain.identity.Password;
import dev.palaestra.domain.identity.PasswordHash;
import dev.palaestra.domain.shared.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Somebody shows his password and gets a session. Answer and time are the same for a wrong
/// password and for an address that has no account.
@Singleton
public final class SignIn {
  public record Command(EmailAddress email, Password password, Client client) {}

  private final Accounts accounts;
  private final Passwords passwords;
  private final SignInGuard guard;
  private final Admissions admissions;
  private final Transactions transactions;
  private final Clock clock;

  SignIn(
      Accounts accounts,
      Passwords passwords,
      SignInGuard guard,
      Admissions admissions,
      Transactions transactions,
      Clock clock) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.guard = guard;
    this.admissions = admissions;
    this.transactions = transactions;
    this.clock = clock;
  }

  public SignInResult handle(Command command) {
    var account = transactions.inTransaction(() -> find(command)).orElse(null);
    var right = passwords.isRight(account, command.password());
    if (account == null || !right) {
      transactions.inTransaction(() -> refuse(account, command));
      throw INVALID_CREDENTIALS.because("Address and password do not belong together.");
    }
    var upgrade = passwords.upgrade(account, command.password());
    return transactions.inTransaction(() -> admit(account, upgrade, command));
  }

  private Optional<Account> find(Command command) {
    guard.mustAllow(command.email(), command.client().address(), clock.instant());
    return accounts.findByEmail(command.email());
  }

  private void refuse(@Nullable Account account, Command command) {
    var now = clock.instant();
    var address = command.client().address();
    guard.refuse(command.email(), account, address, now);
  }

  private SignInResult admit(Account proven, @Nullable PasswordHash upgrade, Command command) {
    var now = clock.instant();
    var name = command.email();
    var address = command.client().address();
    guard.admit(name, address, now);
    var account = accounts.holdUnchanged(proven);
    if (upgrade != null) {
      account.change(upgrade);
      accounts.save(account);
    }
    var result = admissions.admit(account, command.client(), now);
    if (result instanceof SignedIn) {
      guard.forget(name, address);
    }
    return result;
  }
}
