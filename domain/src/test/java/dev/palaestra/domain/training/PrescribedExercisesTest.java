package dev.palaestra.domain.training;

import static dev.palaestra.domain.shared.SharedError.NOT_FOUND;
import static dev.palaestra.domain.training.TrainingError.EXERCISE_ARCHIVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.palaestra.domain.shared.DomainException;
import dev.palaestra.domain.shared.FieldError;
import dev.palaestra.domain.shared.OrganizationId;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PrescribedExercisesTest {
  private static final OrganizationId GYM = new OrganizationId(new UUID(1, 1));
  private static final OrganizationId ELSEWHERE = new OrganizationId(new UUID(1, 2));
  private static final ExerciseId SQUAT = new ExerciseId(new UUID(2, 1));
  private static final ExerciseId PRESS = new ExerciseId(new UUID(2, 2));
  private static final ExerciseId DIP = new ExerciseId(new UUID(2, 3));
  private static final ExerciseId UNKNOWN = new ExerciseId(new UUID(2, 4));

  /// The gym has all three; the press and the dip are archived.
  private final PrescribedExercises library =
      (organization, _) ->
          organization.equals(GYM)
              ? Map.of(
                  SQUAT, exercise(SQUAT, false),
                  PRESS, exercise(PRESS, true),
                  DIP, exercise(DIP, true))
              : Map.of();

  @Test
  void what_the_organization_has_is_prescribable() {
    assertThatCode(() -> library.prescribable(GYM, content(SQUAT), Set.of()))
        .doesNotThrowAnyException();
  }

  @Test
  void an_unknown_exercise_is_told_with_its_place() {
    var refusal = refusal(GYM, Set.of(), SQUAT, UNKNOWN);
    assertThat(refusal.code()).isEqualTo(NOT_FOUND);
    assertThat(refusal.fields())
        .containsExactly(
            new FieldError(
                "prescriptions[1].exercise_id", "NOT_FOUND", "There is no such exercise."));
  }

  @Test
  void the_exercises_of_another_organization_are_not_there() {
    var refusal = refusal(ELSEWHERE, Set.of(SQUAT), SQUAT);
    assertThat(refusal.code()).isEqualTo(NOT_FOUND);
  }

  @Test
  void archived_exercises_are_not_prescribed_anew() {
    var refusal = refusal(GYM, Set.of(), PRESS, SQUAT, DIP);
    assertThat(refusal.code()).isEqualTo(EXERCISE_ARCHIVED);
    assertThat(refusal.fields())
        .extracting(FieldError::field)
        .containsExactly("prescriptions[0].exercise_id", "prescriptions[2].exercise_id");
  }

  @Test
  void archived_exercises_stay_where_they_were_prescribed() {
    assertThatCode(() -> library.prescribable(GYM, content(PRESS, SQUAT), Set.of(PRESS)))
        .doesNotThrowAnyException();
    assertThat(refusal(GYM, Set.of(PRESS), PRESS, DIP).fields())
        .extracting(FieldError::field)
        .containsExactly("prescriptions[1].exercise_id");
  }

  @Test
  void an_unknown_exercise_is_told_before_an_archived_one() {
    var refusal = refusal(GYM, Set.of(), PRESS, UNKNOWN);
    assertThat(refusal.code()).isEqualTo(NOT_FOUND);
    assertThat(refusal.fields()).hasSize(1);
  }

  private DomainException refusal(
      OrganizationId organization, Set<ExerciseId> kept, ExerciseId... exercises) {
    return catchThrowableOfType(
        DomainException.class, () -> library.prescribable(organization, content(exercises), kept));
  }

  private static WorkoutContent content(ExerciseId... exercises) {
    var order = new int[1];
    return new WorkoutContent(
        "Leg day", Arrays.stream(exercises).map(it -> Prescription.of(it, ++order[0], 3)).toList());
  }

  private static PrescribedExercise exercise(ExerciseId id, boolean archived) {
    return new PrescribedExercise(id, "Exercise", archived, Map.of());
  }
}
