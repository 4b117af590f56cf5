package dev.palaestra.domain.training;

import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.Role;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A movement of the library, from which programs are made.
public final class Exercise {
  private final ExerciseId id;
  private final Scope scope;
  private final @Nullable AccountId owner;
  private final Instant createdAt;
  private final int version;
  private ExerciseDetails details;
  private ExerciseStatus status;
  private Instant updatedAt;

  /// One that is stored.
  public Exercise(ExerciseView stored) {
    id = stored.id();
    scope = stored.scope();
    owner = stored.owner();
    details = stored.details();
    status = stored.status();
    createdAt = stored.createdAt();
    updatedAt = stored.updatedAt();
    version = stored.version();
  }

  /// A new one. What is global has no owner.
  public static Exercise create(
      Scope scope, AccountId author, ExerciseDetails details, Instant now) {
    var owner = scope.kind() == ScopeKind.GLOBAL ? null : author;
    return new Exercise(
        new ExerciseView(
            ExerciseId.next(now), scope, owner, details, ExerciseStatus.ACTIVE, now, now, 0));
  }

  /// Only the platform admin changes what is global; what an organization owns, its author while he
  /// is a coach, and the admins.
  ///
  /// @throws dev.palaestra.domain.shared.DomainException NOT_ALLOWED for anybody else
  public void mustBeChangeableBy(Actor actor) {
    if (owner == null) {
      actor.mustBePlatformAdmin();
    } else {
      actor.mustBeAtLeast(Role.COACH);
      actor.mustBeOrAdmin(owner);
    }
  }

  public void edit(ExerciseDetails wanted, Instant now) {
    details = wanted;
    updatedAt = now;
  }

  /// Archives it or brings it back; what is so already stays so.
  public void changeStatus(ExerciseStatus wanted, Instant now) {
    if (status != wanted) {
      status = wanted;
      updatedAt = now;
    }
  }

  /// All of it, to be shown or stored.
  public ExerciseView view() {
    return new ExerciseView(id, scope, owner, details, status, createdAt, updatedAt, version);
  }

  public ExerciseId id() {
    return id;
  }

  public Scope scope() {
    return scope;
  }

  /// Who made it; empty for a global one.
  public Optional<AccountId> owner() {
    return Optional.ofNullable(owner);
  }

  public ExerciseDetails details() {
    return details;
  }

  public ExerciseStatus status() {
    return status;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant updatedAt() {
    return updatedAt;
  }

  public int version() {
    return version;
  }
}
