package dev.palaestra.domain.training;

import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.Role;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A movement of the library, from which programs are made.
public final class Exercise {

  /// Where an exercise comes from; none of it ever changes.
  ///
  /// @param owner who made it; null for a global one
  public record Origin(ExerciseId id, Scope scope, @Nullable AccountId owner, Instant createdAt) {}

  private final Origin origin;
  private ExerciseDetails details;
  private ExerciseStatus status;
  private Revision revision;

  public Exercise(
      Origin origin, ExerciseDetails details, ExerciseStatus status, Revision revision) {
    this.origin = origin;
    this.details = details;
    this.status = status;
    this.revision = revision;
  }

  /// A new one. What is global has no owner.
  public static Exercise create(
      Scope scope, AccountId author, ExerciseDetails details, Instant now) {
    var owner = scope.kind() == ScopeKind.GLOBAL ? null : author;
    return new Exercise(
        new Origin(ExerciseId.next(now), scope, owner, now),
        details,
        ExerciseStatus.ACTIVE,
        Revision.first(now));
  }

  /// Only the platform admin changes what is global; what an organization owns, its author while he
  /// is a coach, and the admins.
  ///
  /// @throws dev.palaestra.domain.shared.DomainException NOT_ALLOWED for anybody else
  public void mustBeChangeableBy(Actor actor) {
    if (origin.owner() == null) {
      actor.mustBePlatformAdmin();
    } else {
      actor.mustBeAtLeast(Role.COACH);
      actor.mustBeOrAdmin(origin.owner());
    }
  }

  public void edit(ExerciseDetails wanted, Instant now) {
    details = wanted;
    revision = revision.changed(now);
  }

  /// Archives it or brings it back; what is so already stays so.
  public void changeStatus(ExerciseStatus wanted, Instant now) {
    if (status != wanted) {
      status = wanted;
      revision = revision.changed(now);
    }
  }

  /// All of it, to be shown.
  public ExerciseView view() {
    return new ExerciseView(
        id(),
        scope(),
        origin.owner(),
        details.name(),
        details.description(),
        details.movement(),
        details.contributions(),
        details.guide(),
        status,
        createdAt(),
        updatedAt(),
        version());
  }

  /// What the audit keeps of it.
  public Map<String, Object> facts() {
    var facts = details.facts();
    facts.put("status", status.name());
    return facts;
  }

  public ExerciseId id() {
    return origin.id();
  }

  public Origin origin() {
    return origin;
  }

  public Scope scope() {
    return origin.scope();
  }

  /// Who made it; empty for a global one.
  public Optional<AccountId> owner() {
    return Optional.ofNullable(origin.owner());
  }

  public ExerciseDetails details() {
    return details;
  }

  public ExerciseStatus status() {
    return status;
  }

  public Instant createdAt() {
    return origin.createdAt();
  }

  public Revision revision() {
    return revision;
  }

  public Instant updatedAt() {
    return revision.updatedAt();
  }

  public int version() {
    return revision.version();
  }
}
