package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.Account;
import dev.palaestra.domain.identity.AuthSessions;
import dev.palaestra.domain.identity.Password;
import dev.palaestra.domain.identity.SessionId;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/// Whoever changes what opens an account shows first that it is his: by its password, or, where it
/// has none, by having signed in just now. A found token is not enough. It comes before another use
/// case, in transactions of its own: a wrong guess counts, whatever becomes of the rest.
@Singleton
public final class ProveOwner {
  /// @param currentPassword needed where the account has one
  public record Command(AccountId account, SessionId session, @Nullable Password currentPassword) {}

  private final Passwords passwords;
  private final AuthSessions sessions;
  private final Transactions transactions;
  private final Clock clock;

  ProveOwner(Passwords passwords, AuthSessions sessions, Transactions transactions, Clock clock) {
    this.passwords = passwords;
    this.sessions = sessions;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// @return the account as it was then; see [Accounts#holdUnchanged]
  /// @throws dev.palaestra.domain.shared.DomainException VALIDATION_FAILED on `current_password`,
  ///   REAUTHENTICATION_REQUIRED, LOGIN_LOCKED
  Account handle(Command command) {
    var account = transactions.inTransaction(() -> admitted(command));
    if (account.password().isEmpty()) {
      return account;
    }
    var right = passwords.isCurrent(account, command.currentPassword());
    return transactions
        .inTransaction(() -> passwords.judge(account, right, clock.instant()))
        .orElseThrow(Passwords::notCurrent);
  }

  private Account admitted(Command command) {
    var now = clock.instant();
    var account = passwords.guessable(command.account(), now);
    if (account.password().isEmpty()) {
      sessions
          .find(command.session())
          .filter(it -> it.isOpen(now))
          .orElseThrow(AuthSessions::absent)
          .mustBeFresh(now);
    }
    return account;
  }
}
