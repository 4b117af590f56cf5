package dev.palaestra.rest.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
  @Test
  void quotes_every_cell() {
    assertThat(
            Csv.of(
                List.of("name", "note"),
                List.of(Arrays.asList("Ana, \"A\"", null), List.of("Ünal", 3))))
        .isEqualTo(
            """
            "name","note"\r
            "Ana, ""A""\",""\r
            "Ünal","3"\r
            """);
  }

  @Test
  void a_list_is_one_cell() {
    assertThat(Csv.of(List.of("x"), List.of(List.of(List.of("MON", "WED"), List.of()))))
        .isEqualTo("\"x\"\r\n\"MON;WED\",\"\"\r\n");
  }

  @Test
  void a_formula_after_a_semicolon_stays_in_its_cell() {
    assertThat(Csv.of(List.of("x"), List.of(List.of("a;=1+1"))))
        .isEqualTo("\"x\"\r\n\"a;=1+1\"\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\n=1",
        "\uff1d1",
        "\uff0b1",
        "\uff0d1",
        "\uff20A"
      })
  void a_formula_is_text(String formula) {
    assertThat(Csv.of(List.of("x"), List.of(List.of(formula))))
        .isEqualTo("\"x\"\r\n\"'" + formula + "\"\r\n");
  }
}
