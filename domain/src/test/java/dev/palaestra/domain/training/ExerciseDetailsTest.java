package dev.palaestra.domain.training;

import static dev.palaestra.domain.training.Contribution.HIGH;
import static dev.palaestra.domain.training.Contribution.MODERATE;
import static dev.palaestra.domain.training.Contribution.PRIMARY;
import static dev.palaestra.domain.training.MuscleGroup.CHEST;
import static dev.palaestra.domain.training.MuscleGroup.TRICEPS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.palaestra.domain.shared.DomainException;
import dev.palaestra.domain.shared.FieldError;
import dev.palaestra.domain.shared.SharedError;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExerciseDetailsTest {
  private static final Movement STRENGTH =
      Movement.of(Equipment.BARBELL, ExerciseCategory.STRENGTH);
  private static final Map<MuscleGroup, Contribution> FOR_THE_CHEST = Map.of(CHEST, PRIMARY);

  @ParameterizedTest
  @CsvSource({"3, true", "100, true", "2, false", "101, false", "0, false"})
  void a_name_has_3_to_100_characters(int length, boolean good) {
    assertThat(faultsOf("n".repeat(length), null, Guide.NONE).isEmpty()).isEqualTo(good);
  }

  @Test
  void white_space_around_a_name_does_not_count() {
    assertThat(named("\t Bench press \n").name()).isEqualTo("Bench press");
    assertThat(faultsOf(" ab ", null, Guide.NONE)).containsExactly("name");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bench\u0000press", "Bench\npress", "Bench\u007fpress"})
  void a_name_is_one_printable_line(String name) {
    assertThat(faultsOf(name, null, Guide.NONE)).containsExactly("name");
  }

  @ParameterizedTest
  @CsvSource({
    "Bench Press, bench press",
    "ÜBERZUG, überzug",
    "U\u0308berzug, überzug",
    "İzole, i\u0307zole"
  })
  void names_are_told_apart_without_case_and_composition(String name, String key) {
    assertThat(named(name).nameKey()).isEqualTo(key);
  }

  @Test
  void texts_and_addresses_have_limits() {
    assertThat(faultsOf("Press", "d".repeat(500), new Guide("i".repeat(5000), null, null)))
        .isEmpty();
    assertThat(faultsOf("Press", "d".repeat(501), new Guide("i".repeat(5001), null, null)))
        .containsExactly("description", "instructions");
    assertThat(faultsOf("Press", "one\r\n\ttwo", new Guide("one\ntwo", null, null))).isEmpty();
    assertThat(faultsOf("Press", "\u0000", new Guide("\u001b[2J", null, null)))
        .containsExactly("description", "instructions");
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.org/press.mp4, true",
    "HTTPS://example.org, true",
    "http://example.org/press.mp4, false",
    "javascript:alert(1), false",
    "https:press.mp4, false",
    "https:///press.mp4, false",
    "'https://example.org/two words', false",
    "'', false"
  })
  void pictures_and_videos_are_https(String url, boolean good) {
    assertThat(faultsOf("Press", null, new Guide(null, url, url)))
        .isEqualTo(good ? List.of() : List.of("image_url", "video_url"));
  }

  @Test
  void an_address_has_at_most_2048_characters() {
    var start = "https://example.org/";
    var longest = start + "x".repeat(2048 - start.length());
    assertThat(faultsOf("Press", null, new Guide(null, longest, null))).isEmpty();
    assertThat(faultsOf("Press", null, new Guide(null, longest + "x", null)))
        .containsExactly("image_url");
  }

  @Test
  void all_faults_are_told_together() {
    var details =
        catchThrowableOfType(
            DomainException.class,
            () ->
                ExerciseDetails.checked(
                    "ab",
                    "d".repeat(501),
                    STRENGTH,
                    Map.of(CHEST, MODERATE),
                    new Guide(null, "ftp://x", null)));
    assertThat(details.code()).isEqualTo(SharedError.VALIDATION_FAILED);
    assertThat(details.fields())
        .extracting(FieldError::field)
        .containsExactly("name", "description", "muscle_contributions", "image_url");
  }

  @Test
  void strength_needs_a_primary_muscle() {
    assertThat(working(ExerciseCategory.STRENGTH, FOR_THE_CHEST).contributions())
        .isEqualTo(FOR_THE_CHEST);
    for (var given :
        List.<Map<MuscleGroup, Contribution>>of(
            Map.of(), Map.of(CHEST, HIGH), Map.of(CHEST, HIGH, TRICEPS, HIGH))) {
      assertThatThrownBy(() -> working(ExerciseCategory.STRENGTH, given))
          .extracting("code")
          .isEqualTo(SharedError.VALIDATION_FAILED);
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "STRENGTH")
  void the_other_categories_need_none(ExerciseCategory category) {
    assertThat(working(category, Map.of()).contributions()).isEmpty();
    assertThat(working(category, Map.of(CHEST, MODERATE)).contributions())
        .isEqualTo(Map.of(CHEST, MODERATE));
  }

  @Test
  void contributions_are_a_copy_in_the_order_of_the_muscles() {
    var given = new EnumMap<>(Map.of(TRICEPS, HIGH, CHEST, PRIMARY));
    var details = working(ExerciseCategory.STRENGTH, given);
    given.clear();
    assertThat(details.contributions().keySet()).containsExactly(CHEST, TRICEPS);
  }

  private static ExerciseDetails named(String name) {
    return ExerciseDetails.checked(name, null, STRENGTH, FOR_THE_CHEST, Guide.NONE);
  }

  private static ExerciseDetails working(
      ExerciseCategory category, Map<MuscleGroup, Contribution> contributions) {
    return ExerciseDetails.checked(
        "Press", null, Movement.of(Equipment.BARBELL, category), contributions, Guide.NONE);
  }

  private static List<String> faultsOf(String name, String description, Guide guide) {
    try {
      ExerciseDetails.checked(name, description, STRENGTH, FOR_THE_CHEST, guide);
      return List.of();
    } catch (DomainException refused) {
      return refused.fields().stream().map(FieldError::field).toList();
    }
  }
}
