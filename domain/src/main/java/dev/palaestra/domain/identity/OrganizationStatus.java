package dev.palaestra.domain.identity;

/// The life of an organization.
public enum OrganizationStatus {
  ACTIVE,
  /// Its last member has gone. Kept as history; nothing begins it again.
  CLOSED
}
