package dev.palaestra.application.training;

import static dev.palaestra.domain.shared.Entitlement.OWN_PROGRAMS;

import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.AuditEntry;
import dev.palaestra.domain.shared.AuditTrail;
import dev.palaestra.domain.shared.DomainException;
import dev.palaestra.domain.shared.Entitlements;
import dev.palaestra.domain.shared.Role;
import dev.palaestra.domain.shared.Transactions;
import dev.palaestra.domain.shared.Wanted;
import dev.palaestra.domain.training.PrescribedExercises;
import dev.palaestra.domain.training.StandaloneWorkout;
import dev.palaestra.domain.training.StandaloneWorkouts;
import dev.palaestra.domain.training.WorkoutContent;
import dev.palaestra.domain.training.WorkoutId;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Set;

/// A coach makes a workout outside of any program.
@Singleton
public final class CreateStandaloneWorkout {
  public record Command(Actor actor, Wanted<WorkoutContent> content) {}

  private final StandaloneWorkouts workouts;
  private final PrescribedExercises exercises;
  private final Entitlements entitlements;
  private final AuditTrail audit;
  private final Transactions transactions;
  private final Clock clock;

  CreateStandaloneWorkout(
      StandaloneWorkouts workouts,
      PrescribedExercises exercises,
      Entitlements entitlements,
      AuditTrail audit,
      Transactions transactions,
      Clock clock) {
    this.workouts = workouts;
    this.exercises = exercises;
    this.entitlements = entitlements;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// @throws DomainException MEMBERSHIP_REQUIRED, NOT_ALLOWED, PRO_TIER_REQUIRED,
  ///   VALIDATION_FAILED, NOT_FOUND, EXERCISE_ARCHIVED
  public StandaloneWorkoutAnswer handle(Command command) {
    command.actor().mustBeAtLeast(Role.COACH);
    return transactions.inTransaction(() -> create(command));
  }

  private StandaloneWorkoutAnswer create(Command command) {
    var now = clock.instant();
    var actor = command.actor();
    var organization = actor.tenant();
    entitlements.require(organization, OWN_PROGRAMS);
    var content = command.content().checked();
    var prescribed = exercises.prescribable(organization, content, Set.of());
    var origin =
        new StandaloneWorkout.Origin(WorkoutId.next(now), organization, actor.account(), now);
    var workout = StandaloneWorkout.create(origin, content);
    workouts.add(workout);
    audit.add(
        AuditEntry.by(actor, now, "workout.created")
            .on("workout", workout.id().value())
            .created(workout.facts()));
    return new StandaloneWorkoutAnswer(workout, prescribed);
  }
}
