package dev.palaestra.domain.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palaestra.domain.shared.ErrorKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrainingErrorTest {
  @ParameterizedTest
  @CsvSource({
    "NAME_TAKEN, CONFLICT, The name is taken",
    "DAY_TAKEN, CONFLICT, The day has a workout already",
    "ORDER_TAKEN, CONFLICT, The place in the order is taken",
    "EXERCISE_ARCHIVED, BROKEN_RULE, The exercise is archived",
    "IMPORT_BROKEN, BROKEN_RULE, The file is not of the format"
  })
  void each_refusal_is_of_a_kind(TrainingError error, ErrorKind kind, String title) {
    assertThat(error.kind()).isEqualTo(kind);
    assertThat(error.title()).isEqualTo(title);
  }
}
