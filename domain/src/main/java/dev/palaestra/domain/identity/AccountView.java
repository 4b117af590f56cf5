package dev.palaestra.domain.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An account as its owner sees it: what is kept, which no rule of today judges again.
///
/// @param memberships those that have not ended, the oldest first
public record AccountView(
    UUID id,
    @Nullable String email,
    boolean emailVerified,
    @Nullable String phone,
    boolean phoneVerified,
    String fullName,
    String locale,
    String timeZone,
    String status,
    @Nullable LocalDate deletionDate,
    boolean hasPassword,
    boolean totpEnabled,
    boolean platformAdmin,
    boolean hasAvatar,
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

  /// What one organization may see of it, and of the others nothing.
  public AccountView within(UUID organization) {
    return new AccountView(
        id,
        email,
        emailVerified,
        phone,
        phoneVerified,
        fullName,
        locale,
        timeZone,
        status,
        deletionDate,
        hasPassword,
        totpEnabled,
        platformAdmin,
        hasAvatar,
        membershipIn(organization).stream().toList(),
        createdAt,
        updatedAt,
        version);
  }

  public Optional<MembershipView> membershipIn(UUID organization) {
    return memberships.stream().filter(it -> it.organizationId().equals(organization)).findFirst();
  }
}
