package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.Account;
import dev.palaestra.domain.identity.Password;
import dev.palaestra.domain.identity.PasswordHash;
import dev.palaestra.domain.identity.SessionId;
import dev.palaestra.domain.shared.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/// The owner of an account sets its first password, or a new one; every other session of his ends.
@Singleton
public final class ChangePassword {
  public record Command(ProveOwner.Command owner, Password chosen) {}

  private final ProveOwner proveOwner;
  private final Passwords passwords;
  private final PasswordChanges changes;
  private final SessionEndings endings;
  private final Transactions transactions;
  private final Clock clock;

  ChangePassword(
      ProveOwner proveOwner,
      Passwords passwords,
      PasswordChanges changes,
      SessionEndings endings,
      Transactions transactions,
      Clock clock) {
    this.proveOwner = proveOwner;
    this.passwords = passwords;
    this.changes = changes;
    this.endings = endings;
    this.transactions = transactions;
    this.clock = clock;
  }

  public void handle(Command command) {
    var proven = proveOwner.handle(command.owner());
    var hash = passwords.hashNew(proven, command.chosen());
    var session = command.owner().session();
    endings.announce(transactions.inTransaction(() -> change(proven, session, hash)));
  }

  private List<UUID> change(Account proven, SessionId session, PasswordHash hash) {
    var now = clock.instant();
    changes.change(proven, hash, now);
    return endings.endOthers(proven.id(), session, now);
  }
}
