package dev.palaestra.persistence.training;

import static dev.palaestra.domain.shared.SharedError.LOST_RACE;
import static dev.palaestra.domain.training.TrainingError.NAME_TAKEN;
import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;
import static java.util.stream.Collectors.flatMapping;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.training.Exercise;
import dev.palaestra.domain.training.ExerciseId;
import dev.palaestra.domain.training.Exercises;
import dev.palaestra.domain.training.Scope;
import dev.palaestra.persistence.shared.Constraints;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

@Singleton
class JpaExercises implements Exercises {
  private static final Map<String, Supplier<RuntimeException>> MEANINGS =
      Map.of(
          "exercise_name", () -> NAME_TAKEN.because(),
          "prescription_exercise", JpaExercises::justPrescribed,
          "standalone_prescription_exercise", JpaExercises::justPrescribed);

  private static final String IS_USED =
      """
      select exists (select 1 from prescription where exercise_id = :id)
          or exists (select 1 from standalone_prescription where exercise_id = :id)
      """;

  private final Rows rows;
  private final Vocabulary vocabulary;

  JpaExercises(Rows rows, Vocabulary vocabulary) {
    this.rows = rows;
    this.vocabulary = vocabulary;
  }

  @Override
  public Optional<Exercise> lock(OrganizationId tenant, ExerciseId id) {
    return rows.find(
            "id = ?1 and (organizationId is null or organizationId = ?2)",
            id.value(),
            tenant.value())
        .withLock(PESSIMISTIC_WRITE)
        .firstResultOptional()
        .map(ExerciseEntity::toDomain);
  }

  @Override
  public void addAll(Collection<Exercise> exercises) {
    rows.persist(exercises.stream().map(ExerciseEntity::of));
    Constraints.flush(rows::flush, MEANINGS);
    exercises.stream()
        .collect(groupingBy(Exercise::scope, flatMapping(it -> words(it).stream(), toSet())))
        .forEach(vocabulary::learn);
  }

  @Override
  public Exercise save(Exercise exercise) {
    var entity = rows.findById(exercise.id().value());
    var before = Set.of(entity.nameWords.split(" "));
    entity.apply(exercise);
    Constraints.flush(rows::flush, MEANINGS);
    Versions.moveOn(rows.getSession(), entity, entity.version, exercise.version());
    vocabulary.exchange(exercise.scope(), before, words(exercise));
    return entity.toDomain();
  }

  @Override
  public void remove(Exercise exercise) {
    rows.deleteById(exercise.id().value());
    Constraints.flush(rows::flush, MEANINGS);
    vocabulary.forget(exercise.scope(), words(exercise));
  }

  @Override
  public Map<String, ExerciseId> namesIn(Scope scope) {
    var names =
        switch (scope) {
          case Scope.Global _ -> rows.find("organizationId is null");
          case Scope.Owned(var tenant) -> rows.find("organizationId", tenant.value());
        };
    return names.project(NameRow.class).stream()
        .collect(toMap(NameRow::nameKey, row -> new ExerciseId(row.id())));
  }

  @Override
  public boolean isUsed(ExerciseId id) {
    return rows.getSession()
        .createNativeQuery(IS_USED, Boolean.class)
        .setParameter("id", id.value())
        .getSingleResult();
  }

  private static RuntimeException justPrescribed() {
    return LOST_RACE.because("Somebody has just prescribed the exercise.");
  }

  private static Set<String> words(Exercise exercise) {
    return Words.ofName(exercise.details().name());
  }

  /// What tells that a name is taken.
  @RegisterForReflection
  record NameRow(String nameKey, UUID id) {}

  @Singleton
  static class Rows implements PanacheRepositoryBase<ExerciseEntity, UUID> {}
}
