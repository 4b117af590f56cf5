package dev.palaestra.application.shared;

import dev.palaestra.domain.shared.AuditEntry;
import dev.palaestra.domain.shared.AuditTrail;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Keeps what was written, in order.
public final class InMemoryAuditTrail implements AuditTrail {
  private final List<AuditEntry> entries = new ArrayList<>();
  private final InMemoryTransactions transactions;

  public InMemoryAuditTrail(InMemoryTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public void add(Collection<AuditEntry> added) {
    transactions.mustBeOpen();
    entries.addAll(added);
  }

  public List<AuditEntry> entries() {
    return List.copyOf(entries);
  }
}
