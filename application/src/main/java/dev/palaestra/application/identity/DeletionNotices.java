package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.AccountNotice;
import dev.palaestra.domain.identity.Notice;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.AuditEntry;
import dev.palaestra.domain.shared.AuditTrail;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Outbox;
import jakarta.inject.Singleton;
import java.time.Instant;

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

  void scheduled(AccountId id, Instant now) {
    tell(id, "account.deletion_scheduled", Notice.DELETION_SCHEDULED, now);
  }

  void cancelled(AccountId id, Instant now) {
    tell(id, "account.deletion_cancelled", Notice.DELETION_CANCELLED, now);
  }

  private void tell(AccountId id, String action, Notice notice, Instant now) {
    audit.add(AuditEntry.by(id, now, action).on("account", id.value()));
    outbox.add(OrganizationId.NONE, new AccountNotice(id.value(), notice));
  }
}
