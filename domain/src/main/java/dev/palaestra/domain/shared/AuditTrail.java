package dev.palaestra.domain.shared;

/// The record of what people did, written in the same transaction as the change itself and never
/// altered. It adds the client's address and the request's id by itself.
public interface AuditTrail {
  void add(AuditEntry entry);
}
