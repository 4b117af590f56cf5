package dev.palaestra.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ana Silva",
        "O'Neil-Smith",
        "J.R. Gym",
        "24/7",
        "Zoe\u0308",
        "\u4e2d\u6587",
        "\ud83c\udfcb Gym",
        "St. Gallen/Wil"
      })
  void what_everybody_reads_alike_is_plain(String name) {
    assertThat(Names.isPlain(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "...",
        "\u200b",
        "\u2800",
        "\u3164",
        "Ana\u3164",
        "Ana\u202eGym",
        "Ana\u2066",
        "Ana\u200bGym",
        "\ufeffAna",
        "\ud800sur",
        "sur\udc00",
        "Ana\ue000",
        "Ana\u2028Gym",
        "Ana\nGym",
        "Ana\u0085",
        "Ana\uffff"
      })
  void what_is_not_seen_is_no_name(String name) {
    assertThat(Names.isPlain(name)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Win at https://evil.example/x", "WWW.evil.example", "see evil.example/win now"})
  void a_link_is_no_name(String name) {
    assertThat(Names.isPlain(name)).isFalse();
  }
}
