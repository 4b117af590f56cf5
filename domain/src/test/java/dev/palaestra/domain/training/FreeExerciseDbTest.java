package dev.palaestra.domain.training;

import static dev.palaestra.domain.training.TrainingError.IMPORT_BROKEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.palaestra.domain.shared.DomainException;
import dev.palaestra.domain.shared.FieldError;
import dev.palaestra.domain.shared.SharedError;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreeExerciseDbTest {

  @Test
  void a_record_is_read_whole() {
    assertThat(imported(record()))
        .isEqualTo(
            new ExerciseDetails(
                "Bench Press",
                null,
                new Movement(
                    Equipment.BARBELL,
                    ExerciseCategory.STRENGTH,
                    Difficulty.BEGINNER,
                    Force.PUSH,
                    Mechanic.COMPOUND),
                Map.of(
                    MuscleGroup.CHEST, Contribution.PRIMARY,
                    MuscleGroup.TRICEPS, Contribution.MODERATE),
                Guide.NONE));
    assertThat(FreeExerciseDb.read(List.of(record())).getFirst().sourceId()).isEqualTo("Bench");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "null",
      value = {
        "barbell, BARBELL",
        "e-z curl bar, BARBELL",
        "dumbbell, DUMBBELL",
        "cable, CABLE",
        "machine, MACHINE",
        "body only, BODYWEIGHT",
        "kettlebells, KETTLEBELL",
        "bands, RESISTANCE_BAND",
        "medicine ball, MEDICINE_BALL",
        "exercise ball, OTHER",
        "foam roll, OTHER",
        "other, OTHER",
        "null, OTHER"
      })
  void equipment_is_ours(String theirs, Equipment ours) {
    assertThat(imported(record("equipment", theirs)).movement().equipment()).isEqualTo(ours);
  }

  @ParameterizedTest
  @CsvSource({
    "Smith Machine Squat, SMITH_MACHINE",
    "Decline Smith Press, SMITH_MACHINE",
    "Blacksmith Press, BARBELL",
    "Smithson Press, BARBELL"
  })
  void the_word_smith_means_a_smith_machine(String name, Equipment equipment) {
    assertThat(imported(record("name", name)).movement().equipment()).isEqualTo(equipment);
  }

  @ParameterizedTest
  @CsvSource({
    "strength, STRENGTH",
    "powerlifting, STRENGTH",
    "olympic weightlifting, STRENGTH",
    "strongman, STRENGTH",
    "stretching, STRETCHING",
    "plyometrics, PLYOMETRICS",
    "cardio, CARDIO"
  })
  void categories_are_ours(String theirs, ExerciseCategory ours) {
    assertThat(imported(record("category", theirs)).movement().category()).isEqualTo(ours);
  }

  @ParameterizedTest
  @CsvSource({"beginner, BEGINNER", "intermediate, INTERMEDIATE", "expert, EXPERT"})
  void levels_are_ours(String theirs, Difficulty ours) {
    assertThat(imported(record("level", theirs)).movement().difficulty()).isEqualTo(ours);
  }

  @Test
  void force_and_mechanic_may_be_null() {
    var still = record("force", null);
    still.put("mechanic", null);
    assertThat(imported(still).movement())
        .isEqualTo(
            new Movement(
                Equipment.BARBELL, ExerciseCategory.STRENGTH, Difficulty.BEGINNER, null, null));
    assertThat(imported(record("force", "static")).movement().force()).isEqualTo(Force.STATIC);
    assertThat(imported(record("mechanic", "isolation")).movement().mechanic())
        .isEqualTo(Mechanic.ISOLATION);
  }

  @ParameterizedTest
  @CsvSource({
    "abdominals, ABS",
    "abductors, ABDUCTORS",
    "adductors, ADDUCTORS",
    "biceps, ELBOW_FLEXORS",
    "calves, CALVES",
    "chest, CHEST",
    "forearms, FOREARMS",
    "glutes, GLUTES",
    "hamstrings, HAMSTRINGS",
    "lats, LATS",
    "lower back, SPINAL_ERECTORS",
    "middle back, TRAPS_RHOMBOIDS",
    "quadriceps, QUADRICEPS",
    "shoulders, FRONT_DELTS",
    "traps, TRAPS_RHOMBOIDS",
    "triceps, TRICEPS"
  })
  void muscles_are_ours(String theirs, MuscleGroup ours) {
    assertThat(contributions("Bench Press", List.of(theirs), List.of()))
        .isEqualTo(Map.of(ours, Contribution.PRIMARY));
  }

  @ParameterizedTest
  @CsvSource({
    "Barbell Rear Delt Row, REAR_DELTS",
    "Cable Rope Rear-Delt Rows, REAR_DELTS",
    "Reverse Flyes, REAR_DELTS",
    "Reverse Machine Flyes, REAR_DELTS",
    "Face Pull, REAR_DELTS",
    "Band Pull Apart, REAR_DELTS",
    "Dumbbell Lying Rear Lateral Raise, REAR_DELTS",
    "Side Lateral Raise, SIDE_DELTS",
    "Side Laterals to Front Raise, SIDE_DELTS",
    "Lateral Raise - With Bands, SIDE_DELTS",
    "Upright Barbell Row, SIDE_DELTS",
    "UPRIGHT ROW, SIDE_DELTS",
    "Barbell Row, FRONT_DELTS",
    "Collateral Braise, FRONT_DELTS",
    "Front Dumbbell Raise, FRONT_DELTS"
  })
  void the_movement_tells_which_part_of_the_shoulders_works(String name, MuscleGroup delts) {
    assertThat(contributions(name, List.of("shoulders"), List.of()))
        .isEqualTo(Map.of(delts, Contribution.PRIMARY));
  }

  @ParameterizedTest
  @CsvSource({
    "Decline Oblique Crunch, OBLIQUES",
    "Russian Twists, OBLIQUES",
    "One-Arm High-Pulley Cable Side Bends, OBLIQUES",
    "Side Crunch, ABS",
    "Sit-Up, ABS"
  })
  void the_movement_tells_which_abdominals_work(String name, MuscleGroup muscle) {
    assertThat(contributions(name, List.of("abdominals"), List.of()))
        .isEqualTo(Map.of(muscle, Contribution.PRIMARY));
  }

  @Test
  void the_larger_share_wins_where_two_meet() {
    assertThat(contributions("Row", List.of("middle back"), List.of("traps", "lats", "lats")))
        .isEqualTo(
            Map.of(
                MuscleGroup.TRAPS_RHOMBOIDS, Contribution.PRIMARY,
                MuscleGroup.LATS, Contribution.MODERATE));
  }

  @Test
  void the_neck_has_no_group() {
    assertThat(contributions("Spinal Stretch", List.of("lats"), List.of("neck")))
        .isEqualTo(Map.of(MuscleGroup.LATS, Contribution.PRIMARY));
    var stretch = forTheNeck("stretching");
    assertThat(imported(stretch).contributions()).isEmpty();
    assertThatThrownBy(() -> imported(forTheNeck("strength")))
        .extracting("code")
        .isEqualTo(SharedError.VALIDATION_FAILED);
  }

  @Test
  void instructions_are_joined_by_line_and_images_left_behind() {
    var full = record("instructions", List.of("Lie down.", "Press."));
    full.put("images", List.of("Bench/0.jpg"));
    assertThat(imported(full).guide()).isEqualTo(new Guide("Lie down.\nPress.", null, null));
    assertThat(imported(record("instructions", List.of())).guide()).isEqualTo(Guide.NONE);
  }

  @Test
  void what_is_not_of_the_format_is_named_place_by_place() {
    var wrong = record("primaryMuscles", Arrays.asList("heart", 5, null));
    wrong.put("secondaryMuscles", "triceps");
    wrong.put("equipment", "sword");
    wrong.put("category", null);
    wrong.put("force", 1);
    wrong.put("level", "hero");
    wrong.put("name", 7);
    wrong.put("images", List.of(0));
    wrong.put("colour", "red");
    wrong.remove("id");
    wrong.remove("mechanic");
    assertThat(faultsOf(Arrays.asList(record(), wrong, "text", null)))
        .containsExactlyInAnyOrder(
            "[1].primaryMuscles[0] UNKNOWN_VALUE",
            "[1].primaryMuscles[1] WRONG_TYPE",
            "[1].primaryMuscles[2] WRONG_TYPE",
            "[1].secondaryMuscles WRONG_TYPE",
            "[1].equipment UNKNOWN_VALUE",
            "[1].category WRONG_TYPE",
            "[1].force WRONG_TYPE",
            "[1].level UNKNOWN_VALUE",
            "[1].name WRONG_TYPE",
            "[1].images[0] WRONG_TYPE",
            "[1].colour UNKNOWN_FIELD",
            "[1].id MISSING",
            "[1].mechanic MISSING",
            "[2] WRONG_TYPE",
            "[3] WRONG_TYPE");
  }

  @ParameterizedTest
  @CsvSource({
    "id",
    "name",
    "force",
    "level",
    "mechanic",
    "equipment",
    "primaryMuscles",
    "secondaryMuscles",
    "category"
  })
  void nine_keys_are_always_there(String key) {
    var short_ = record();
    short_.remove(key);
    assertThat(faultsOf(List.of(short_))).containsExactly("[0]." + key + " MISSING");
  }

  @Test
  void of_very_many_faults_the_first_hundred_are_looked_for() {
    var refused = refusalOf(Collections.nCopies(1200, 1));
    assertThat(refused.fields()).hasSize(100);
    assertThat(refused).hasMessageStartingWith("At least 100 places");
  }

  @Test
  void five_thousand_records_are_the_most() {
    assertThat(FreeExerciseDb.read(Collections.nCopies(5000, record()))).hasSize(5000);
    var refused = refusalOf(Collections.nCopies(5001, record()));
    assertThat(refused).hasMessageStartingWith("A file has at most 5000 records");
    assertThat(refused.fields()).isEmpty();
  }

  private static List<String> faultsOf(List<?> rows) {
    return refusalOf(rows).fields().stream().map(FreeExerciseDbTest::text).toList();
  }

  private static DomainException refusalOf(List<?> rows) {
    var refused = catchThrowableOfType(DomainException.class, () -> FreeExerciseDb.read(rows));
    assertThat(refused.code()).isEqualTo(IMPORT_BROKEN);
    return refused;
  }

  private static String text(FieldError fault) {
    return fault.field() + " " + fault.code();
  }

  private static ExerciseDetails imported(Map<String, Object> row) {
    return FreeExerciseDb.read(List.of(row)).getFirst().details();
  }

  private static Map<MuscleGroup, Contribution> contributions(
      String name, List<String> primary, List<String> secondary) {
    var row = record("name", name);
    row.put("primaryMuscles", primary);
    row.put("secondaryMuscles", secondary);
    return imported(row).contributions();
  }

  private static Map<String, Object> forTheNeck(String category) {
    var row = record("category", category);
    row.put("primaryMuscles", List.of("neck"));
    row.put("secondaryMuscles", List.of("traps"));
    return row;
  }

  private static Map<String, Object> record(String key, Object value) {
    var row = record();
    row.put(key, value);
    return row;
  }

  private static Map<String, Object> record() {
    return new HashMap<>(
        Map.of(
            "id", "Bench",
            "name", "Bench Press",
            "force", "push",
            "level", "beginner",
            "mechanic", "compound",
            "equipment", "barbell",
            "primaryMuscles", List.of("chest"),
            "secondaryMuscles", List.of("triceps"),
            "category", "strength"));
  }
}
