package dev.palaestra.application.training;

import static dev.palaestra.domain.shared.Entitlement.OWN_PROGRAMS;

import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.AuditEntry;
import dev.palaestra.domain.shared.AuditTrail;
import dev.palaestra.domain.shared.Entitlements;
import dev.palaestra.domain.shared.Role;
import dev.palaestra.domain.shared.Transactions;
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
  public record Command(Actor actor, WorkoutContent content) {}

  private final StandaloneWorkouts workouts;
  private final PrescribedExercises exercises;
  private final Entitlements entitlements;
  private final AuditTrail audit;
  private final Transactions transactions;
  private final Clock clock;

  public CreateStandaloneWorkout(
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

  public WorkoutId handle(Command command) {
    command.actor().tenant();
    command.actor().mustBeAtLeast(Role.COACH);
    return transactions.inTransaction(() -> create(command));
  }

  private WorkoutId create(Command command) {
    var now = clock.instant();
    var owner = command.actor().account();
    var organization = command.actor().tenant();
    entitlements.require(organization, OWN_PROGRAMS);
    exercises.mustBePrescribable(organization, command.content(), Set.of());
    var id = WorkoutId.next(now);
    var origin = new StandaloneWorkout.Origin(id, organization, owner, now);
    workouts.add(StandaloneWorkout.create(origin, command.content()));
    audit.add(AuditEntry.of(now, owner, organization, "workout.created", "workout", id.value()));
    return id;
  }
}
