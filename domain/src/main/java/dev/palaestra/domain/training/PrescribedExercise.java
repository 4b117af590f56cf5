package dev.palaestra.domain.training;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// What programs know of an exercise.
///
/// @param archived may not be prescribed anew; where it is prescribed it keeps counting
/// @param contributions empty for exercises that train no muscle for size
public record PrescribedExercise(
    ExerciseId id, String name, boolean archived, Map<MuscleGroup, Contribution> contributions) {
  public PrescribedExercise {
    var copy = new EnumMap<MuscleGroup, Contribution>(MuscleGroup.class);
    copy.putAll(contributions);
    contributions = Collections.unmodifiableMap(copy);
  }
}
