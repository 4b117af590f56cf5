package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.Accounts;
import dev.palaestra.domain.identity.Password;
import dev.palaestra.domain.identity.PasswordHash;
import dev.palaestra.domain.identity.SessionId;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.AuditEntry;
import dev.palaestra.domain.shared.AuditTrail;
import dev.palaestra.domain.shared.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/// Who knows the present password sets a new one; every other session of his ends.
@Singleton
public final class ChangePassword {
  public record Command(AccountId account, SessionId session, Password current, Password chosen) {}

  private final Accounts accounts;
  private final Passwords passwords;
  private final SessionEndings endings;
  private final AuditTrail audit;
  private final Transactions transactions;
  private final Clock clock;

  ChangePassword(
      Accounts accounts,
      Passwords passwords,
      SessionEndings endings,
      AuditTrail audit,
      Transactions transactions,
      Clock clock) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.endings = endings;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  public void handle(Command command) {
    passwords.mustBeCurrent(command.account(), command.current());
    var hash = passwords.hashNew(command.chosen());
    endings.announce(transactions.inTransaction(() -> change(command, hash)));
  }

  private List<UUID> change(Command command, PasswordHash hash) {
    var now = clock.instant();
    var id = command.account();
    var account = accounts.get(id);
    account.change(hash);
    accounts.save(account);
    audit.add(AuditEntry.by(id, now, "account.password_changed").on("account", id.value()));
    return endings.endOthers(id, command.session(), now);
  }
}
