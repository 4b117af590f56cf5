package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.Account;
import dev.palaestra.domain.identity.Accounts;
import dev.palaestra.domain.identity.Notice;
import dev.palaestra.domain.identity.PasswordHash;
import dev.palaestra.domain.shared.AuditEntry;
import jakarta.inject.Singleton;
import java.time.Instant;

/// What follows from a new password, whatever gave the right to choose it: no token that was mailed
/// before counts any more, and the owner is told.
@Singleton
final class PasswordChanges {
  private final Accounts accounts;
  private final MailedTokens mailedTokens;
  private final OwnerNotices notices;

  PasswordChanges(Accounts accounts, MailedTokens mailedTokens, OwnerNotices notices) {
    this.accounts = accounts;
    this.mailedTokens = mailedTokens;
    this.notices = notices;
  }

  /// @param account held until the transaction ends; it is saved here
  /// @param action for the audit
  void settle(Account account, PasswordHash hash, String action, Instant now) {
    var id = account.id();
    account.change(hash);
    accounts.save(account);
    mailedTokens.spendAll(id);
    var act = AuditEntry.by(id, now, action).on("account", id.value());
    notices.tell(act, Notice.PASSWORD_CHANGED);
  }
}
