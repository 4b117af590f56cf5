package dev.palaestra.domain.training;

import dev.palaestra.domain.shared.Faults;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What an exercise is: all that its author writes.
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

  public ExerciseDetails {
    var copy = new EnumMap<MuscleGroup, Contribution>(MuscleGroup.class);
    copy.putAll(contributions);
    contributions = Collections.unmodifiableMap(copy);
  }

  /// What its author writes now.
  ///
  /// @param name blanks around it do not count
  /// @throws dev.palaestra.domain.shared.DomainException VALIDATION_FAILED with all that is wrong
  public static ExerciseDetails checked(
      String name,
      @Nullable String description,
      Movement movement,
      Map<MuscleGroup, Contribution> contributions,
      Guide guide) {
    var details = new ExerciseDetails(name.strip(), description, movement, contributions, guide);
    details.check();
    return details;
  }

  private void check() {
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

  /// What tells names apart within a scope.
  public String nameKey() {
    return NameKey.of(name);
  }

  /// What the audit keeps of it; absent is what is not said.
  Map<String, Object> facts() {
    var facts = new HashMap<String, Object>();
    facts.put("name", name);
    facts.put("equipment", movement.equipment().name());
    facts.put("category", movement.category().name());
    facts.put("muscle_contributions", shares());
    known(facts, "description", description);
    known(facts, "difficulty", movement.difficulty());
    known(facts, "force", movement.force());
    known(facts, "mechanic", movement.mechanic());
    known(facts, "instructions", guide.instructions());
    known(facts, "image_url", guide.imageUrl());
    known(facts, "video_url", guide.videoUrl());
    return facts;
  }

  private static void known(Map<String, Object> facts, String key, @Nullable Object value) {
    if (value != null) {
      facts.put(key, value.toString());
    }
  }

  private Map<String, BigDecimal> shares() {
    var shares = new TreeMap<String, BigDecimal>();
    contributions.forEach((muscle, it) -> shares.put(muscle.name(), it.share()));
    return shares;
  }
}
