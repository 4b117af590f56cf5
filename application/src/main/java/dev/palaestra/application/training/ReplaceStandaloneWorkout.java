package dev.palaestra.application.training;

import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.AuditEntry;
import dev.palaestra.domain.shared.AuditTrail;
import dev.palaestra.domain.shared.ExpectedVersion;
import dev.palaestra.domain.shared.Role;
import dev.palaestra.domain.shared.Transactions;
import dev.palaestra.domain.training.PrescribedExercises;
import dev.palaestra.domain.training.StandaloneWorkouts;
import dev.palaestra.domain.training.WorkoutContent;
import dev.palaestra.domain.training.WorkoutId;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;

/// Its owner or an admin writes a stand-alone workout anew. Exercises that it prescribes already
/// may stay, also when they are archived by now.
@Singleton
public final class ReplaceStandaloneWorkout {
  public record Command(
      Actor actor, WorkoutId workout, ExpectedVersion expected, WorkoutContent wanted) {}

  private final StandaloneWorkouts workouts;
  private final PrescribedExercises exercises;
  private final AuditTrail audit;
  private final Transactions transactions;
  private final Clock clock;

  public ReplaceStandaloneWorkout(
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

  public void handle(Command command) {
    command.actor().tenant();
    command.actor().mustBeAtLeast(Role.COACH);
    transactions.inTransaction(() -> replace(command));
  }

  private void replace(Command command) {
    var now = clock.instant();
    var actor = command.actor();
    var workout = workouts.of(actor, command.workout());
    command.expected().mustBe(workout.version());
    var before = workout.content();
    exercises.mustBePrescribable(actor.tenant(), command.wanted(), before.exercises());
    workout.replace(command.wanted(), now);
    workouts.save(workout);
    audit.add(
        new AuditEntry(
            now,
            actor.account(),
            actor.tenant(),
            "workout.replaced",
            "workout",
            workout.id().value(),
            Map.of("name", before.name()),
            Map.of("name", command.wanted().name())));
  }
}
