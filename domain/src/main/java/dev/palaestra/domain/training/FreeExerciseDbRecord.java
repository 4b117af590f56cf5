package dev.palaestra.domain.training;

import dev.palaestra.domain.shared.DomainException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One record of free-exercise-db, read but not yet held against our rules.
///
/// @param sourceId its `id` in the file
/// @param movement as the file has it; [#details] knows better where a Smith machine is meant
/// @param instructions by line
public record FreeExerciseDbRecord(
    String sourceId,
    String name,
    Movement movement,
    List<FreeExerciseDbMuscle> primary,
    List<FreeExerciseDbMuscle> secondary,
    List<String> instructions) {
  private static final String SMITH = "smith";
  private static final String NO_GROUP =
      "It has no primary muscle for which volume is counted, as STRENGTH needs.";

  public FreeExerciseDbRecord {
    primary = List.copyOf(primary);
    secondary = List.copyOf(secondary);
    instructions = List.copyOf(instructions);
  }

  /// The exercise as we have it.
  ///
  /// @throws DomainException VALIDATION_FAILED where our rules cannot take it: STRENGTH for a
  ///   muscle that we have no group for, or a name, say, that is too long
  public ExerciseDetails details() {
    var words = MovementName.of(name);
    var shares = contributions(words);
    if (shares.isEmpty() && movement.category() == ExerciseCategory.STRENGTH) {
      throw DomainException.invalid("primaryMuscles", NO_GROUP);
    }
    return ExerciseDetails.checked(
        name, null, movementIn(words), shares, new Guide(text(), null, null));
  }

  private Movement movementIn(MovementName words) {
    return words.has(SMITH)
        ? new Movement(
            Equipment.SMITH_MACHINE,
            movement.category(),
            movement.difficulty(),
            movement.force(),
            movement.mechanic())
        : movement;
  }

  /// Without a group for a primary muscle, what the others do is not what the exercise is for.
  private Map<MuscleGroup, Contribution> contributions(MovementName words) {
    var shares = new EnumMap<MuscleGroup, Contribution>(MuscleGroup.class);
    groups(primary, words).forEach(group -> shares.put(group, Contribution.PRIMARY));
    if (!shares.isEmpty()) {
      groups(secondary, words).forEach(group -> shares.putIfAbsent(group, Contribution.MODERATE));
    }
    return shares;
  }

  private static Stream<MuscleGroup> groups(
      List<FreeExerciseDbMuscle> muscles, MovementName words) {
    return muscles.stream().flatMap(muscle -> muscle.groupIn(words).stream());
  }

  private @Nullable String text() {
    return instructions.isEmpty() ? null : String.join("\n", instructions);
  }
}
