package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.Account;
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
import org.jspecify.annotations.Nullable;

/// Who knows the present password sets a new one; every other session of his ends, and no token
/// that was mailed before counts any more.
@Singleton
public final class ChangePassword {
  /// @param current null for an account without a password, which gets its first
  public record Command(
      AccountId account, SessionId session, @Nullable Password current, Password chosen) {}

  private final Passwords passwords;
  private final MailedTokens mailedTokens;
  private final SessionEndings endings;
  private final AuditTrail audit;
  private final Transactions transactions;
  private final Clock clock;

  ChangePassword(
      Passwords passwords,
      MailedTokens mailedTokens,
      SessionEndings endings,
      AuditTrail audit,
      Transactions transactions,
      Clock clock) {
    this.passwords = passwords;
    this.mailedTokens = mailedTokens;
    this.endings = endings;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  public void handle(Command command) {
    var proven = passwords.mustBeCurrent(command.account(), command.current());
    var hash = passwords.hashNew(command.chosen());
    endings.announce(transactions.inTransaction(() -> change(proven, command, hash)));
  }

  private List<UUID> change(Account proven, Command command, PasswordHash hash) {
    var now = clock.instant();
    var id = proven.id();
    passwords.replace(proven, hash);
    mailedTokens.spendAll(id);
    audit.add(AuditEntry.by(id, now, "account.password_changed").on("account", id.value()));
    return endings.endOthers(id, command.session(), now);
  }
}
