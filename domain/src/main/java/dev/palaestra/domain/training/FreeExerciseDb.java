package dev.palaestra.domain.training;

import static dev.palaestra.domain.training.ExerciseCategory.CARDIO;
import static dev.palaestra.domain.training.ExerciseCategory.PLYOMETRICS;
import static dev.palaestra.domain.training.ExerciseCategory.STRENGTH;
import static dev.palaestra.domain.training.ExerciseCategory.STRETCHING;
import static dev.palaestra.domain.training.TrainingError.IMPORT_BROKEN;
import static java.util.Map.entry;

import dev.palaestra.domain.shared.DomainException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The format of free-exercise-db (github.com/yuhonas/free-exercise-db, public domain): an array of
/// records with eleven keys, of which `instructions` and `images` may be absent and the images are
/// not taken over, for nobody knows whose they are.
public final class FreeExerciseDb {
  /// Records of one file; that of free-exercise-db has 873.
  public static final int MOST = 5000;

  private static final Map<String, Equipment> EQUIPMENT =
      Map.ofEntries(
          entry("barbell", Equipment.BARBELL),
          entry("e-z curl bar", Equipment.BARBELL),
          entry("dumbbell", Equipment.DUMBBELL),
          entry("cable", Equipment.CABLE),
          entry("machine", Equipment.MACHINE),
          entry("body only", Equipment.BODYWEIGHT),
          entry("kettlebells", Equipment.KETTLEBELL),
          entry("bands", Equipment.RESISTANCE_BAND),
          entry("medicine ball", Equipment.MEDICINE_BALL),
          entry("exercise ball", Equipment.OTHER),
          entry("foam roll", Equipment.OTHER),
          entry("other", Equipment.OTHER));
  private static final Map<String, ExerciseCategory> CATEGORIES =
      Map.of(
          "strength", STRENGTH,
          "powerlifting", STRENGTH,
          "olympic weightlifting", STRENGTH,
          "strongman", STRENGTH,
          "stretching", STRETCHING,
          "plyometrics", PLYOMETRICS,
          "cardio", CARDIO);
  private static final Map<String, Difficulty> LEVELS =
      Map.of(
          "beginner", Difficulty.BEGINNER,
          "intermediate", Difficulty.INTERMEDIATE,
          "expert", Difficulty.EXPERT);
  private static final Map<String, Force> FORCES =
      Map.of("push", Force.PUSH, "pull", Force.PULL, "static", Force.STATIC);
  private static final Map<String, Mechanic> MECHANICS =
      Map.of("compound", Mechanic.COMPOUND, "isolation", Mechanic.ISOLATION);

  private static final Set<String> KEYS =
      Set.of(
          "id",
          "name",
          "force",
          "level",
          "mechanic",
          "equipment",
          "primaryMuscles",
          "secondaryMuscles",
          "instructions",
          "category",
          "images");

  private FreeExerciseDb() {}

  /// Reads the whole array, or nothing of it.
  ///
  /// @param rows JSON values: maps, lists, text, numbers, truth values, null
  /// @throws DomainException IMPORT_BROKEN with the first places that are not of the format, such
  ///   as `[17].primaryMuscles[0]`, or where there are more than [#MOST] records
  public static List<FreeExerciseDbRecord> read(List<? extends @Nullable Object> rows) {
    if (rows.size() > MOST) {
      throw IMPORT_BROKEN.because(
          "A file has at most %d records; nothing was imported.".formatted(MOST));
    }
    var faults = new FormatFaults();
    var records =
        IntStream.range(0, rows.size())
            .takeWhile(_ -> faults.hasRoom())
            .boxed()
            .flatMap(i -> JsonFields.of("[" + i + "]", rows.get(i), faults).stream())
            .map(FreeExerciseDb::read)
            .toList();
    if (faults.any()) {
      throw DomainException.because(IMPORT_BROKEN, faults.summary(), faults.found());
    }
    return records;
  }

  private static FreeExerciseDbRecord read(JsonFields row) {
    row.mustHaveOnly(KEYS);
    row.listIfAny("images", Optional::of);
    return new FreeExerciseDbRecord(
        row.text("id"),
        row.text("name"),
        movement(row),
        row.list("primaryMuscles", FreeExerciseDbMuscle::ofText),
        row.list("secondaryMuscles", FreeExerciseDbMuscle::ofText),
        row.listIfAny("instructions", Optional::of));
  }

  private static Movement movement(JsonFields row) {
    return new Movement(
        row.oneOf(EQUIPMENT, "equipment").orElse(Equipment.OTHER),
        row.oneOf(CATEGORIES, "category", STRENGTH),
        row.oneOf(LEVELS, "level", Difficulty.BEGINNER),
        row.oneOf(FORCES, "force").orElse(null),
        row.oneOf(MECHANICS, "mechanic").orElse(null));
  }
}
