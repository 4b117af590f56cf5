package dev.palaestra.domain.training;

import static dev.palaestra.domain.shared.SharedError.NOT_FOUND;
import static dev.palaestra.domain.training.TrainingError.EXERCISE_ARCHIVED;

import dev.palaestra.domain.shared.DomainException;
import dev.palaestra.domain.shared.ErrorCode;
import dev.palaestra.domain.shared.FieldError;
import dev.palaestra.domain.shared.OrganizationId;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// The library of exercises, as far as programs look into it.
public interface PrescribedExercises {

  /// Those of the exercises that are GLOBAL or the organization's own, archived ones included; the
  /// others are absent.
  Map<ExerciseId, PrescribedExercise> find(OrganizationId organization, Set<ExerciseId> ids);

  /// All that the workout prescribes.
  ///
  /// @param kept what was prescribed before and may stay, archived or not
  /// @throws DomainException NOT_FOUND for exercises that the organization does not have,
  ///   EXERCISE_ARCHIVED for archived ones
  default Map<ExerciseId, PrescribedExercise> prescribable(
      OrganizationId organization, WorkoutContent wanted, Set<ExerciseId> kept) {
    var found = find(organization, wanted.exercises());
    refuse(wanted, NOT_FOUND, Exercises.ABSENT, id -> !found.containsKey(id));
    refuse(
        wanted,
        EXERCISE_ARCHIVED,
        EXERCISE_ARCHIVED.usualDetail().orElseThrow(),
        id -> !kept.contains(id) && found.get(id).archived());
    return found;
  }

  private static void refuse(
      WorkoutContent wanted, ErrorCode code, String detail, Predicate<ExerciseId> wrong) {
    var fields =
        IntStream.range(0, wanted.prescriptions().size())
            .filter(i -> wrong.test(wanted.prescriptions().get(i).exercise()))
            .mapToObj(i -> "prescriptions[" + i + "].exercise_id")
            .map(field -> new FieldError(field, code.name(), detail))
            .toList();
    if (!fields.isEmpty()) {
      throw DomainException.because(code, detail, fields);
    }
  }
}
