package dev.palaestra.rest.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
  @Test
  void quotes_what_needs_it_and_leaves_nothing_where_there_is_nothing() {
    assertThat(
            Csv.of(
                List.of("name", "note"),
                List.of(Arrays.asList("Ana, \"A\"", null), List.of("Ünal", 3))))
        .isEqualTo("name,note\r\n\"Ana, \"\"A\"\"\",\r\nÜnal,3\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)"})
  void a_formula_is_text(String formula) {
    assertThat(Csv.of(List.of("x"), List.of(List.of(formula))))
        .isEqualTo("x\r\n'" + formula + "\r\n");
  }
}
