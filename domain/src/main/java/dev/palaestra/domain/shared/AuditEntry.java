package dev.palaestra.domain.shared;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who did what to which thing. People are named by id; mail, phone and names never stand in
/// `before` and `after`.
///
/// @param actor null where nobody was signed in
/// @param action like `membership.suspended`
/// @param organization [OrganizationId#NONE] outside of any tenant
/// @param before what changed, as it was; empty for something new
/// @param after as it is now; empty for something removed
public record AuditEntry(
    Instant at,
    @Nullable AccountId actor,
    OrganizationId organization,
    String action,
    String targetType,
    UUID targetId,
    Map<String, Object> before,
    Map<String, Object> after) {
  public AuditEntry {
    before = Map.copyOf(before);
    after = Map.copyOf(after);
  }

  /// An act without a state to compare.
  public static AuditEntry of(
      Instant at,
      @Nullable AccountId actor,
      OrganizationId organization,
      String action,
      String targetType,
      UUID targetId) {
    return new AuditEntry(
        at, actor, organization, action, targetType, targetId, Map.of(), Map.of());
  }
}
