package dev.palaestra.domain.shared;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who did what to which thing. People are named by id; of their mail, phone and names `before` and
/// `after` show no more than that they were there.
///
/// It is written as it is read: `AuditEntry.by(actor, now, "program.changed").on("program", id)`,
/// which may go on with [#created], [#changed] or [#removed].
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
  private static final Set<String> PERSONAL = Set.of("email", "phone", "full_name");
  private static final String MASK = "***";

  public AuditEntry {
    before = masked(before);
    after = masked(after);
  }

  private static Map<String, Object> masked(Map<String, Object> facts) {
    var shown = new HashMap<>(facts);
    shown.replaceAll((name, value) -> PERSONAL.contains(name) ? MASK : value);
    return Map.copyOf(shown);
  }

  /// What was done, and by whom, before it is said to what.
  public record Act(
      Instant at, @Nullable AccountId actor, OrganizationId organization, String action) {

    /// The same, in this organization.
    public Act in(OrganizationId place) {
      return new Act(at, actor, place, action);
    }

    /// An act without a state to compare.
    public AuditEntry on(String targetType, UUID targetId) {
      return new AuditEntry(
          at, actor, organization, action, targetType, targetId, Map.of(), Map.of());
    }
  }

  /// In the actor's own tenant, where he has one.
  public static Act by(Actor actor, Instant now, String action) {
    return new Act(now, actor.account(), actor.tenantOrNone(), action);
  }

  /// Outside of any tenant.
  public static Act by(AccountId person, Instant now, String action) {
    return new Act(now, person, OrganizationId.NONE, action);
  }

  /// Where nobody was signed in.
  public static Act byNobody(Instant now, String action) {
    return new Act(now, null, OrganizationId.NONE, action);
  }

  /// @param facts what the new thing is
  public AuditEntry created(Map<String, ?> facts) {
    return with(Map.of(), facts);
  }

  /// @param facts what the thing was
  public AuditEntry removed(Map<String, ?> facts) {
    return with(facts, Map.of());
  }

  /// Keeps only what differs.
  public AuditEntry changed(Map<String, ?> was, Map<String, ?> is) {
    return with(without(was, is), without(is, was));
  }

  /// Keeps all of both, where a whole was written anew.
  public AuditEntry replaced(Map<String, ?> was, Map<String, ?> is) {
    return with(was, is);
  }

  private AuditEntry with(Map<String, ?> was, Map<String, ?> is) {
    return new AuditEntry(
        at, actor, organization, action, targetType, targetId, Map.copyOf(was), Map.copyOf(is));
  }

  private static Map<String, ?> without(Map<String, ?> all, Map<String, ?> same) {
    var rest = new HashMap<String, Object>(all);
    rest.entrySet().removeAll(same.entrySet());
    return rest;
  }
}
