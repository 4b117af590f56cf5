package dev.palaestra.persistence.training;

import static dev.palaestra.domain.training.TrainingError.DAY_TAKEN;
import static dev.palaestra.domain.training.TrainingError.ORDER_TAKEN;
import static java.util.stream.Collectors.toMap;

import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.training.Exercises;
import dev.palaestra.domain.training.Program;
import dev.palaestra.domain.training.ProgramId;
import dev.palaestra.domain.training.Programs;
import dev.palaestra.persistence.shared.Constraints;
import dev.palaestra.persistence.shared.TenantKey;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

@Singleton
class JpaPrograms implements Programs {
  private static final String REACHABLE = "id = ?1 and organizationId in (?2, ?3)";
  private static final String WITH_PRESCRIPTIONS =
      """
      from WorkoutEntity w left join fetch w.prescriptions
      where w.organizationId = ?1 and w.programId = ?2
      """;
  private static final Map<String, Supplier<RuntimeException>> MEANINGS =
      Map.of(
          "workout_day", () -> DAY_TAKEN.because(),
          "workout_order", () -> ORDER_TAKEN.because(),
          "prescription_exercise", Exercises::absent);

  private final Rows rows;
  private final Workouts workouts;

  JpaPrograms(Rows rows, Workouts workouts) {
    this.rows = rows;
    this.workouts = workouts;
  }

  @Override
  public Optional<Program> find(OrganizationId organization, ProgramId id) {
    return rows.find(REACHABLE, id.value(), organization.value(), OrganizationId.NONE.value())
        .singleResultOptional()
        .map(row ->
            row.toDomain(
                workoutsOf(row.organizationId, row.id).stream()
                    .map(WorkoutEntity::toDomain)
                    .toList()));
  }

  @Override
  public void add(Program program) {
    rows.persist(ProgramEntity.of(program));
    program.workouts().forEach(it -> workouts.persist(WorkoutEntity.of(program, it)));
    Constraints.flush(rows::flush, MEANINGS);
  }

  @Override
  public Program save(Program program) {
    var row = row(program);
    var stored =
        workoutsOf(row.organizationId, row.id).stream().collect(toMap(it -> it.id, it -> it));
    row.apply(program);
    Constraints.flush(() -> write(program, stored), MEANINGS);
    Versions.moveOn(rows.getSession(), row, row.version, program.version());
    return row.toDomain(program.workouts());
  }

  private void write(Program program, Map<UUID, WorkoutEntity> stored) {
    var kept = program.workouts().stream().map(it -> it.id().value()).toList();
    stored.values().stream().filter(it -> !kept.contains(it.id)).forEach(workouts::delete);
    rows.flush(); // so that the days of those which go are free for those which stay
    for (var workout : program.workouts()) {
      var present = stored.get(workout.id().value());
      if (present == null) {
        workouts.persist(WorkoutEntity.of(program, workout));
      } else {
        present.apply(workout);
      }
    }
    rows.flush();
  }

  @Override
  public void remove(Program program) {
    var row = row(program);
    row.mustBeOf(program.version());
    rows.delete(row);
    rows.flush();
  }

  private ProgramEntity row(Program program) {
    var origin = program.origin();
    return rows.findById(new TenantKey(origin.organization().value(), origin.id().value()));
  }

  private List<WorkoutEntity> workoutsOf(UUID organization, UUID program) {
    return workouts.list(WITH_PRESCRIPTIONS, organization, program);
  }

  @Singleton
  static class Rows implements PanacheRepositoryBase<ProgramEntity, TenantKey> {}

  @Singleton
  static class Workouts implements PanacheRepositoryBase<WorkoutEntity, TenantKey> {}
}
