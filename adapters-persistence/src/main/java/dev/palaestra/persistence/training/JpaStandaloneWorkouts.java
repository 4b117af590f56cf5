package dev.palaestra.persistence.training;

import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.training.Exercises;
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
  /// Never lazily: Hibernate's batches mix up the parts of a composite key and find nothing.
  private static final String WITH_PRESCRIPTIONS =
      """
      from StandaloneWorkoutEntity w left join fetch w.prescriptions
      where w.organizationId = ?1 and w.id = ?2
      """;

  private static final Map<String, Supplier<RuntimeException>> MEANINGS =
      Map.of("standalone_prescription_exercise", Exercises::absent);

  private final Rows rows;

  JpaStandaloneWorkouts(Rows rows) {
    this.rows = rows;
  }

  @Override
  public Optional<StandaloneWorkout> find(OrganizationId organization, WorkoutId id) {
    return rows.find(WITH_PRESCRIPTIONS, organization.value(), id.value())
        .singleResultOptional()
        .map(StandaloneWorkoutEntity::toDomain);
  }

  @Override
  public void add(StandaloneWorkout workout) {
    rows.persist(StandaloneWorkoutEntity.of(workout));
    Constraints.flush(rows::flush, MEANINGS);
  }

  @Override
  public StandaloneWorkout save(StandaloneWorkout workout) {
    var row = row(workout);
    row.apply(workout);
    Constraints.flush(rows::flush, MEANINGS);
    Versions.moveOn(rows.getSession(), row, row.version, workout.version());
    return row.toDomain();
  }

  @Override
  public void remove(StandaloneWorkout workout) {
    var row = row(workout);
    row.mustBeOf(workout.version());
    rows.delete(row);
    rows.flush();
  }

  private StandaloneWorkoutEntity row(StandaloneWorkout workout) {
    var origin = workout.origin();
    return rows.findById(new TenantKey(origin.organization().value(), origin.id().value()));
  }

  @Singleton
  static class Rows implements PanacheRepositoryBase<StandaloneWorkoutEntity, TenantKey> {}
}
