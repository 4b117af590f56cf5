package dev.palaestra.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {
  /// Whoever reads it again from each of its letters is not done for hours.
  @ParameterizedTest
  @ValueSource(strings = {"a", "a.", "a-", "1", "@ "})
  void a_text_as_long_as_any_body_is_read_once(String part) {
    assertThat(Names.isPlain("Ana " + part.repeat(1_000_000 / part.length()))).isTrue();
  }

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
        "St. Gallen/Wil",
        "St. Mary",
        "Dr. A. Silva",
        "J.R. Smith",
        "Ph.D. Ana",
        "No.1 Gym",
        "1.FC Gym",
        "Turnverein e.V.",
        "Studio S.p.A.",
        "Node.js Academy",
        "Version 2.0",
        "Gym @ Home",
        "Phase 1: Base",
        "Strong..."
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
      strings = {
        "Win at https://evil.example/x",
        "WWW.evil.example",
        "see evil.example/win now",
        "Account locked: sign in at evil-login.com",
        "Account locked: sign in at Evil-Login.COM!",
        "evil.com?x=1",
        "evil.ninja",
        "a.evil.co.uk",
        "https:\\\\evil.com",
        "https:evil",
        "mailto:ana",
        "1.2.3.4/x",
        "at 1.2.3.4",
        "163.com",
        "1.de",
        "a@b.co",
        "ana@gym",
        "xn--e1awd7f.xn--p1ai/x",
        "\u043f\u0440\u0438\u043c\u0435\u0440.\u0440\u0444",
        "evil\uff0ecom",
        "evil\u3002com",
        "evil\uff61com",
        "ana\uff20evil"
      })
  void a_link_is_no_name(String name) {
    assertThat(Names.isPlain(name)).isFalse();
  }
}
