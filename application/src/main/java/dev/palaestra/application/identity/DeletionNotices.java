package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.Account;
import dev.palaestra.domain.identity.AccountNotice;
import dev.palaestra.domain.identity.Notice;
import dev.palaestra.domain.shared.AuditEntry;
import dev.palaestra.domain.shared.AuditEntry.Act;
import dev.palaestra.domain.shared.AuditTrail;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Outbox;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;

/// What an account's owner wants with it is told to the audit, and to himself: it may be somebody
/// else who wants it in his name.
@Singleton
final class DeletionNotices {
  private final Outbox outbox;
  private final AuditTrail audit;

  DeletionNotices(Outbox outbox, AuditTrail audit) {
    this.outbox = outbox;
    this.audit = audit;
  }

  /// @param before what the audit tells of the account's standing as it was
  void scheduled(Account account, Map<String, Object> before, Instant now) {
    var act = AuditEntry.by(account.id(), now, "account.deletion_scheduled");
    tell(account, act, before, Notice.DELETION_SCHEDULED);
  }

  /// @param before the same
  void cancelled(Account account, Map<String, Object> before, Instant now) {
    var act = AuditEntry.by(account.id(), now, "account.deletion_cancelled");
    tell(account, act, before, Notice.DELETION_CANCELLED);
  }

  private void tell(Account account, Act act, Map<String, Object> before, Notice notice) {
    var id = account.id().value();
    audit.add(act.on("account", id).changed(before, account.standing().facts()));
    outbox.add(OrganizationId.NONE, new AccountNotice(id, notice));
  }
}
