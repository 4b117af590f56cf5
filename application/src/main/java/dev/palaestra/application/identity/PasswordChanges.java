package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.Account;
import dev.palaestra.domain.identity.AccountNotice;
import dev.palaestra.domain.identity.Accounts;
import dev.palaestra.domain.identity.Notice;
import dev.palaestra.domain.identity.PasswordHash;
import dev.palaestra.domain.shared.AuditEntry;
import dev.palaestra.domain.shared.AuditTrail;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Outbox;
import jakarta.inject.Singleton;
import java.time.Instant;

/// What follows from a new password, whatever gave the right to choose it: no token that was mailed
/// before counts any more, and the owner is told.
@Singleton
final class PasswordChanges {
  private final Accounts accounts;
  private final MailedTokens mailedTokens;
  private final AuditTrail audit;
  private final Outbox outbox;

  PasswordChanges(Accounts accounts, MailedTokens mailedTokens, AuditTrail audit, Outbox outbox) {
    this.accounts = accounts;
    this.mailedTokens = mailedTokens;
    this.audit = audit;
    this.outbox = outbox;
  }

  /// @param account held until the transaction ends; it is saved here
  /// @param action for the audit
  void settle(Account account, PasswordHash hash, String action, Instant now) {
    var id = account.id();
    account.change(hash);
    accounts.save(account);
    mailedTokens.spendAll(id);
    audit.add(AuditEntry.by(id, now, action).on("account", id.value()));
    outbox.add(OrganizationId.NONE, new AccountNotice(id.value(), Notice.PASSWORD_CHANGED));
  }
}
