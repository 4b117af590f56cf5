package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.AccountNotice;
import dev.palaestra.domain.identity.Notice;
import dev.palaestra.domain.shared.AuditEntry;
import dev.palaestra.domain.shared.AuditTrail;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Outbox;
import jakarta.inject.Singleton;

/// What an owner should know of his account is written to the audit and told him by mail: it may be
/// somebody else who has done it in his name. A step of use cases, inside their transactions.
@Singleton
final class OwnerNotices {
  private final Outbox outbox;
  private final AuditTrail audit;

  OwnerNotices(Outbox outbox, AuditTrail audit) {
    this.outbox = outbox;
    this.audit = audit;
  }

  /// @param entry what was done to the account
  void tell(AuditEntry entry, Notice notice) {
    audit.add(entry);
    outbox.add(OrganizationId.NONE, new AccountNotice(entry.targetId(), notice));
  }
}
