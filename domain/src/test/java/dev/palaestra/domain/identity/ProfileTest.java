package dev.palaestra.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palaestra.domain.shared.DomainException;
import dev.palaestra.domain.shared.FieldError;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileTest {
  @Test
  void a_newcomer_begins_in_english_and_utc_unless_he_says_otherwise() {
    assertThat(Profile.introduced("Ana", null, null)).isEqualTo(Profile.of("Ana"));
    assertThat(Profile.introduced("Ana", "de-at", "Europe/Vienna"))
        .isEqualTo(new Profile("Ana", "de-AT", "Europe/Vienna"));
    assertThat(Profile.of(" Ana Gym ")).isEqualTo(Profile.checked("Ana Gym", "en", "UTC"));
  }

  @ParameterizedTest
  @CsvSource({"de-ch,de-CH", "pt-BR,pt-BR", "zh-hant-tw,zh-Hant-TW"})
  void language_tags_get_their_usual_case(String written, String kept) {
    assertThat(Profile.checked("Ana", written, "Europe/Berlin").locale()).isEqualTo(kept);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "Ana\nGym", "Ana\u0000", "\u200b", "Ana\u202e", "Ana at www.x"})
  void a_name_is_one_line_that_shows_something(String name) {
    assertThat(wrongFields(name, "en", "UTC")).containsExactly("full_name");
  }

  @Test
  void a_name_has_at_most_100_characters() {
    assertThat(Profile.of("a".repeat(100)).fullName()).hasSize(100);
    assertThat(wrongFields("a".repeat(101), "en", "UTC")).containsExactly("full_name");
  }

  @Test
  void all_wrong_fields_are_told_at_once() {
    assertThat(wrongFields("", "no_tag!", "Mars/Olympus"))
        .containsExactly("full_name", "locale", "time_zone");
    assertThat(wrongFields("Ana", "", "+02:00")).containsExactly("locale", "time_zone");
  }

  private static List<String> wrongFields(String name, String locale, String zone) {
    return assertThatThrownBy(() -> Profile.checked(name, locale, zone))
        .asInstanceOf(InstanceOfAssertFactories.throwable(DomainException.class))
        .actual()
        .fields()
        .stream()
        .map(FieldError::field)
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "' Ana Silva ', ana@example.org, Ana Silva",
    ", ana.silva@example.org, ana silva",
    "'', ana@example.org, ana",
    "https://evil.example/x, ana@example.org, ana",
    "https://evil.example/x, -@example.org, Newcomer",
  })
  void who_is_introduced_by_others_gets_a_name_that_is_one(
      String shown, String email, String name) {
    assertThat(Profile.of(shown, new EmailAddress(email)).fullName()).isEqualTo(name);
    assertThat(Profile.of("x".repeat(101), new EmailAddress("ana@example.org")).fullName())
        .isEqualTo("ana");
  }
}
