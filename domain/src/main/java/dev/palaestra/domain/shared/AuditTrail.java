package dev.palaestra.domain.shared;

import java.util.Collection;
import java.util.List;

/// The record of what people did, written in the same transaction as the change itself and never
/// altered. It adds the client's address and the request's id by itself.
public interface AuditTrail {
  /// However many there are, they cost one statement.
  void add(Collection<AuditEntry> entries);

  default void add(AuditEntry entry) {
    add(List.of(entry));
  }
}
