package dev.palaestra.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palaestra.domain.shared.DomainException;
import dev.palaestra.domain.shared.FieldError;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordTest {
  private static final EmailAddress ANA = new EmailAddress("ana.silva@example.org");
  private static final String NAME = "Ana Silva";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "zebra-gy",
        "lower case only words",
        "77777777777731",
        "пароль-длинный",
        "anna-maria",
        "ana@example.orgy",
        "palaestra of ana",
        "abcdefgg",
        "anaconda-9"
      })
  void any_rare_one_of_eight_characters_is_fit(String text) {
    assertThatCode(() -> new Password(text).mustBeFit("password", ANA, NAME))
        .doesNotThrowAnyException();
  }

  @Test
  void the_longest_has_128_characters() {
    assertThatCode(() -> new Password("xy".repeat(64)).mustBeFit("password", null, null))
        .doesNotThrowAnyException();
    refuses("xy".repeat(64) + "z", "SIZE", "must have 8 to 128 characters");
  }

  @Test
  void seven_characters_are_too_few() {
    refuses("zebra-g", "SIZE", "must have 8 to 128 characters");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password",
        "PassWord",
        "12345678",
        "trustno1",
        "qwertyuiop",
        "letmein123",
        "password ",
        "\uFF50\uFF41\uFF53\uFF53\uFF57\uFF4F\uFF52\uFF44",
        "aaaaaaaa",
        "abcdefgh",
        "hgfedcba",
        "\u0430\u0431\u0432\u0433\u0434\u0435\u0436\u0437"
      })
  void what_everybody_uses_is_refused(String text) {
    refuses(text, "TOO_COMMON", "Too many people use this password.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "palaestra",
        "Palaestra1",
        "ana.silva@example.org",
        "ANA.SILVA@example.org7",
        "ana.silva",
        "Ana Silva",
        "anasilva",
        "Silva1990",
        "ana12345"
      })
  void what_is_known_of_a_person_or_of_us_is_refused(String text) {
    refuses(text, "TOO_COMMON", "It is your name, your address or our name.");
  }

  @Test
  void accents_typed_in_two_ways_are_one_password() {
    assertThat(new Password("Cafe\u0301-noir")).isEqualTo(new Password("Caf\u00e9-noir"));
  }

  @Test
  void is_not_shown() {
    assertThat(new Password("zebra-gym")).hasToString("Password[***]");
  }

  private static void refuses(String text, String code, String message) {
    assertThatThrownBy(() -> new Password(text).mustBeFit("new_password", ANA, NAME))
        .asInstanceOf(InstanceOfAssertFactories.throwable(DomainException.class))
        .extracting(DomainException::fields)
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .containsExactly(new FieldError("new_password", code, message));
  }
}
