package dev.palaestra.application.training;

import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.AuditEntry;
import dev.palaestra.domain.shared.AuditTrail;
import dev.palaestra.domain.shared.DomainException;
import dev.palaestra.domain.shared.ExpectedVersion;
import dev.palaestra.domain.shared.Role;
import dev.palaestra.domain.shared.Transactions;
import dev.palaestra.domain.shared.Wanted;
import dev.palaestra.domain.training.PrescribedExercises;
import dev.palaestra.domain.training.StandaloneWorkouts;
import dev.palaestra.domain.training.WorkoutContent;
import dev.palaestra.domain.training.WorkoutId;
import jakarta.inject.Singleton;
import java.time.Clock;

/// Its owner or an admin writes a stand-alone workout anew. Exercises that it prescribes already
/// may stay, also when they are archived by now.
@Singleton
public final class ReplaceStandaloneWorkout {
  public record Command(
      Actor actor, WorkoutId workout, ExpectedVersion expected, Wanted<WorkoutContent> wanted) {}

  private final StandaloneWorkouts workouts;
  private final PrescribedExercises exercises;
  private final AuditTrail audit;
  private final Transactions transactions;
  private final Clock clock;

  ReplaceStandaloneWorkout(
      StandaloneWorkouts workouts,
      PrescribedExercises exercises,
      AuditTrail audit,
      Transactions transactions,
      Clock clock) {
    this.workouts = workouts;
    this.exercises = exercises;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// @throws DomainException MEMBERSHIP_REQUIRED, NOT_ALLOWED, NOT_FOUND, STALE_VERSION,
  ///   VALIDATION_FAILED, EXERCISE_ARCHIVED, LOST_RACE
  public StandaloneWorkoutAnswer handle(Command command) {
    command.actor().mustBeAtLeast(Role.COACH);
    return transactions.inTransaction(() -> replace(command));
  }

  private StandaloneWorkoutAnswer replace(Command command) {
    var now = clock.instant();
    var actor = command.actor();
    var workout = workouts.visibleTo(actor, command.workout());
    command.expected().mustBe(workout.version());
    var before = workout.facts();
    var wanted = command.wanted().checked();
    var prescribed = exercises.prescribable(actor.tenant(), wanted, workout.content().exercises());
    if (wanted.equals(workout.content())) {
      return new StandaloneWorkoutAnswer(workout, prescribed);
    }
    workout.replace(wanted, now);
    var stored = workouts.save(workout);
    audit.add(
        AuditEntry.by(actor, now, "workout.replaced")
            .on("workout", workout.id().value())
            .replaced(before, workout.facts()));
    return new StandaloneWorkoutAnswer(stored, prescribed);
  }
}
