package dev.palaestra.domain.training;

import dev.palaestra.domain.shared.Faults;
import java.text.Normalizer;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What an exercise is: all that its author writes. Always valid.
///
/// @param name without surrounding white space
/// @param contributions the share of a set that counts for each muscle; STRENGTH has at least one
///   PRIMARY (and so a sum of at least 1.0), the other categories may have none at all
public record ExerciseDetails(
    String name,
    @Nullable String description,
    Movement movement,
    Map<MuscleGroup, Contribution> contributions,
    Guide guide) {
  public static final int NAME_MIN = 3;
  public static final int NAME_MAX = 100;
  public static final int DESCRIPTION_MAX = 500;

  /// @throws dev.palaestra.domain.shared.DomainException VALIDATION_FAILED with all that is wrong
  public ExerciseDetails {
    name = name.strip();
    var copy = new EnumMap<MuscleGroup, Contribution>(MuscleGroup.class);
    copy.putAll(contributions);
    contributions = Collections.unmodifiableMap(copy);
    var faults =
        new Faults()
            .line("name", name, NAME_MIN, NAME_MAX)
            .text("description", description, DESCRIPTION_MAX)
            .unless(
                movement.category() != ExerciseCategory.STRENGTH
                    || contributions.containsValue(Contribution.PRIMARY),
                "muscle_contributions",
                "must give a muscle of a STRENGTH exercise the share 1");
    guide.check(faults);
    faults.refuse();
  }

  /// What tells names apart within a scope: case does not, nor the way a letter is composed.
  public String nameKey() {
    return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }
}
