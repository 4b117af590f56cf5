package dev.palaestra.application.training;

import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.AuditEntry;
import dev.palaestra.domain.shared.AuditTrail;
import dev.palaestra.domain.shared.ExpectedVersion;
import dev.palaestra.domain.shared.Role;
import dev.palaestra.domain.shared.Transactions;
import dev.palaestra.domain.training.StandaloneWorkouts;
import dev.palaestra.domain.training.WorkoutId;
import jakarta.inject.Singleton;
import java.time.Clock;

/// Its owner or an admin removes a stand-alone workout.
@Singleton
public final class RemoveStandaloneWorkout {
  public record Command(Actor actor, WorkoutId workout, ExpectedVersion expected) {}

  private final StandaloneWorkouts workouts;
  private final AuditTrail audit;
  private final Transactions transactions;
  private final Clock clock;

  RemoveStandaloneWorkout(
      StandaloneWorkouts workouts, AuditTrail audit, Transactions transactions, Clock clock) {
    this.workouts = workouts;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  public void handle(Command command) {
    command.actor().mustBeAtLeast(Role.COACH);
    transactions.inTransaction(() -> remove(command));
  }

  private void remove(Command command) {
    var workout = workouts.visibleTo(command.actor(), command.workout());
    command.expected().mustBe(workout.version());
    workouts.remove(workout);
    audit.add(
        AuditEntry.by(command.actor(), clock.instant(), "workout.removed")
            .on("workout", workout.id().value())
            .removed(workout.facts()));
  }
}
