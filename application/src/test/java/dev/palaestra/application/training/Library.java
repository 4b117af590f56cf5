package dev.palaestra.application.training;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.palaestra.application.shared.InMemoryAuditTrail;
import dev.palaestra.application.shared.InMemoryEntitlements;
import dev.palaestra.application.shared.InMemoryTransactions;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.AuditEntry;
import dev.palaestra.domain.shared.DomainException;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Role;
import dev.palaestra.domain.training.Contribution;
import dev.palaestra.domain.training.Equipment;
import dev.palaestra.domain.training.Exercise;
import dev.palaestra.domain.training.ExerciseCategory;
import dev.palaestra.domain.training.ExerciseDetails;
import dev.palaestra.domain.training.Guide;
import dev.palaestra.domain.training.Movement;
import dev.palaestra.domain.training.MuscleGroup;
import dev.palaestra.domain.training.Scope;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A gym on PRO with an admin and two coaches, another gym, and the platform's admin.
final class Library {
  static final Instant EARLIER = Instant.parse("2026-11-19T08:00:00Z");
  static final Instant NOW = Instant.parse("2026-11-20T09:30:00Z");
  static final OrganizationId GYM = OrganizationId.next(NOW);
  static final OrganizationId ELSEWHERE = OrganizationId.next(NOW);
  static final OrganizationId FREE = OrganizationId.next(NOW);
  static final Actor ANA = new Actor(AccountId.next(NOW), GYM, Role.COACH, false);
  static final Actor BEN = new Actor(AccountId.next(NOW), GYM, Role.COACH, false);
  static final Actor ADMIN = new Actor(AccountId.next(NOW), GYM, Role.ADMIN, false);
  static final Actor MEMBER = new Actor(AccountId.next(NOW), GYM, Role.MEMBER, false);
  static final Actor STRANGER = new Actor(AccountId.next(NOW), ELSEWHERE, Role.ADMIN, false);
  static final Actor UNPAID = new Actor(AccountId.next(NOW), FREE, Role.ADMIN, false);
  static final Actor NOBODY = new Actor(AccountId.next(NOW), null, null, false);
  static final Actor PLATFORM = new Actor(AccountId.next(NOW), null, null, true);

  final InMemoryTransactions transactions = new InMemoryTransactions();
  final InMemoryExercises exercises = new InMemoryExercises(transactions);
  final InMemoryEntitlements entitlements = new InMemoryEntitlements();
  final InMemoryAuditTrail audit = new InMemoryAuditTrail(transactions);
  final ExerciseAccess access = new ExerciseAccess(exercises, entitlements);
  final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);

  Library() {
    Stream.of(GYM, ELSEWHERE).forEach(entitlements::grantAll);
  }

  /// An exercise that was there yesterday.
  Exercise has(Scope scope, Actor author, String name) {
    var exercise = Exercise.create(scope, author.account(), details(name), EARLIER);
    return exercises.put(exercise);
  }

  Exercise has(Actor author, String name) {
    return has(new Scope.Owned(author.tenant()), author, name);
  }

  Exercise stored(Exercise exercise) {
    return exercises.stored(exercise.id()).orElseThrow();
  }

  List<AuditEntry> audited() {
    return audit.entries();
  }

  static ExerciseDetails details(String name) {
    return ExerciseDetails.checked(
        name,
        null,
        Movement.of(Equipment.BARBELL, ExerciseCategory.STRENGTH),
        Map.of(MuscleGroup.CHEST, Contribution.PRIMARY),
        Guide.NONE);
  }

  static DomainException refusalOf(Runnable act) {
    return catchThrowableOfType(DomainException.class, act::run);
  }
}
