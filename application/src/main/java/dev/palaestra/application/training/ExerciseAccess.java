package dev.palaestra.application.training;

import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.Entitlement;
import dev.palaestra.domain.shared.Entitlements;
import dev.palaestra.domain.shared.ExpectedVersion;
import dev.palaestra.domain.shared.Role;
import dev.palaestra.domain.training.Exercise;
import dev.palaestra.domain.training.ExerciseId;
import dev.palaestra.domain.training.Exercises;
import dev.palaestra.domain.training.Scope;
import dev.palaestra.domain.training.ScopeKind;
import jakarta.inject.Singleton;

/// Who may fill and change the library: the one gate through which every use case goes. A step of
/// use cases, inside their transactions.
@Singleton
final class ExerciseAccess {
  private final Exercises exercises;
  private final Entitlements entitlements;

  ExerciseAccess(Exercises exercises, Entitlements entitlements) {
    this.exercises = exercises;
    this.entitlements = entitlements;
  }

  /// Where new exercises go. What is global is the platform admin's and needs no plan.
  ///
  /// @param least the role that fills the own organization's library
  /// @throws dev.palaestra.domain.shared.DomainException NOT_ALLOWED, MEMBERSHIP_REQUIRED,
  ///   PRO_TIER_REQUIRED
  Scope toFill(Actor actor, ScopeKind kind, Role least) {
    return switch (kind) {
      case GLOBAL -> {
        actor.mustBePlatformAdmin();
        yield Scope.GLOBAL;
      }
      case ORGANIZATION -> {
        actor.mustBeAtLeast(least);
        var tenant = actor.tenant();
        entitlements.require(tenant, Entitlement.CUSTOM_EXERCISES);
        yield new Scope.Owned(tenant);
      }
    };
  }

  /// An exercise that the actor may change, in the version that he expects; nobody else changes it
  /// until the transaction ends.
  ///
  /// @throws dev.palaestra.domain.shared.DomainException NOT_FOUND, NOT_ALLOWED, STALE_VERSION
  Exercise toChange(Actor actor, ExerciseId id, ExpectedVersion expected) {
    var exercise = exercises.lock(actor.tenantOrNone(), id).orElseThrow(Exercises::absent);
    exercise.mustBeChangeableBy(actor);
    expected.mustBe(exercise.version());
    return exercise;
  }
}
