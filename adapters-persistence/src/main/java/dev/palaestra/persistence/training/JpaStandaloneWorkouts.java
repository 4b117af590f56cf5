package dev.palaestra.persistence.training;

import static dev.palaestra.domain.shared.SharedError.NOT_FOUND;

import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.training.StandaloneWorkout;
import dev.palaestra.domain.training.StandaloneWorkouts;
import dev.palaestra.domain.training.WorkoutId;
import dev.palaestra.persistence.shared.Constraints;
import dev.palaestra.persistence.shared.TenantKey;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

@Singleton
class JpaStandaloneWorkouts implements StandaloneWorkouts {
  private static final Map<String, Supplier<RuntimeException>> MEANINGS =
      Map.of(
          "standalone_prescription_exercise",
          () -> NOT_FOUND.because("There is no such exercise."));

  private final Rows rows;

  JpaStandaloneWorkouts(Rows rows) {
    this.rows = rows;
  }

  @Override
  public Optional<StandaloneWorkout> find(OrganizationId organization, WorkoutId id) {
    return rows.findByIdOptional(key(organization, id)).map(StandaloneWorkoutEntity::toDomain);
  }

  @Override
  public void add(StandaloneWorkout workout) {
    rows.persist(StandaloneWorkoutEntity.of(workout));
    Constraints.flush(rows::flush, MEANINGS);
  }

  @Override
  public void save(StandaloneWorkout workout) {
    row(workout).apply(workout);
    Constraints.flush(rows::flush, MEANINGS);
  }

  @Override
  public void remove(StandaloneWorkout workout) {
    var row = row(workout);
    row.mustBeOf(workout.version());
    rows.delete(row);
    rows.flush();
  }

  private StandaloneWorkoutEntity row(StandaloneWorkout workout) {
    return rows.findById(key(workout.origin().organization(), workout.id()));
  }

  private static TenantKey key(OrganizationId organization, WorkoutId id) {
    return new TenantKey(organization.value(), id.value());
  }

  @Singleton
  static class Rows implements PanacheRepositoryBase<StandaloneWorkoutEntity, TenantKey> {}
}
