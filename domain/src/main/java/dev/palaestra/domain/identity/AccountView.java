package dev.palaestra.domain.identity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// An account as its owner sees it.
///
/// @param memberships those that have not ended, the oldest first
public record AccountView(
    UUID id,
    Contacts contacts,
    Profile profile,
    Account.Standing standing,
    List<MembershipView> memberships,
    Instant createdAt,
    Instant updatedAt,
    int version) {
  public AccountView {
    memberships = List.copyOf(memberships);
  }

  /// A place in an organization, with its name.
  public record MembershipView(
      UUID organizationId, String organizationName, String role, String status) {}
}
