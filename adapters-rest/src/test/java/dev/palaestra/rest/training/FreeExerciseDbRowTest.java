package dev.palaestra.rest.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palaestra.domain.training.FreeExerciseDb;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What the document says of the file is what the import takes.
class FreeExerciseDbRowTest {
  private static final Map<String, Object> ROW =
      Map.of(
          "id", "Squat",
          "name", "Squat",
          "force", "push",
          "level", "beginner",
          "mechanic", "compound",
          "equipment", "barbell",
          "primaryMuscles", List.of("quadriceps"),
          "secondaryMuscles", List.of(),
          "category", "strength");

  @ParameterizedTest
  @MethodSource
  void every_value_of_the_document_is_read(String field, Object value) {
    var row = new HashMap<>(ROW);
    row.put(field, value);
    assertThat(FreeExerciseDb.read(List.of(row))).hasSize(1);
  }

  static Stream<Arguments> every_value_of_the_document_is_read() {
    var fields =
        Arrays.stream(FreeExerciseDbRow.class.getDeclaredFields())
            .flatMap(field ->
                Arrays.stream(field.getAnnotation(Schema.class).enumeration())
                    .map(it -> Arguments.of(field.getName(), it)));
    var muscles =
        Arrays.stream(FreeExerciseDbRow.Muscle.class.getAnnotation(Schema.class).enumeration())
            .map(it -> Arguments.of("primaryMuscles", List.of(it)));
    return Stream.concat(fields, muscles);
  }
}
