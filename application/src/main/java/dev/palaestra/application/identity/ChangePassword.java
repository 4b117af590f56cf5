package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.Account;
import dev.palaestra.domain.identity.Password;
import dev.palaestra.domain.identity.PasswordHash;
import dev.palaestra.domain.identity.SessionId;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who knows the present password sets a new one; every other session of his ends.
@Singleton
public final class ChangePassword {
  /// @param current null for an account without a password, which gets its first
  public record Command(
      AccountId account, SessionId session, @Nullable Password current, Password chosen) {}

  private final Passwords passwords;
  private final PasswordChanges changes;
  private final SessionEndings endings;
  private final Transactions transactions;
  private final Clock clock;

  ChangePassword(
      Passwords passwords,
      PasswordChanges changes,
      SessionEndings endings,
      Transactions transactions,
      Clock clock) {
    this.passwords = passwords;
    this.changes = changes;
    this.endings = endings;
    this.transactions = transactions;
    this.clock = clock;
  }

  public void handle(Command command) {
    var proven = proven(command);
    var hash = passwords.hashNew(proven, command.chosen());
    endings.announce(transactions.inTransaction(() -> change(proven, command.session(), hash)));
  }

  private Account proven(Command command) {
    var account =
        transactions.inTransaction(() -> passwords.guessable(command.account(), clock.instant()));
    var right = passwords.isCurrent(account, command.current());
    return transactions
        .inTransaction(() -> passwords.judge(account, right, clock.instant()))
        .orElseThrow(Passwords::notCurrent);
  }

  private List<UUID> change(Account proven, SessionId session, PasswordHash hash) {
    var now = clock.instant();
    changes.settle(passwords.lockUnchanged(proven), hash, "account.password_changed", now);
    return endings.endOthers(proven.id(), session, now);
  }
}
