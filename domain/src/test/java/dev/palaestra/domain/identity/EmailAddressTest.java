package dev.palaestra.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palaestra.domain.shared.SharedError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "ana@example.org",
        "a@b.co",
        "ana.maria+gym@mail.example.co.uk",
        "o'brien@example.org",
        "x_%&@xn--bcher-kva.example"
      })
  void takes_addresses(String text) {
    assertThat(EmailAddress.checked(text).value()).isEqualTo(text);
  }

  @Test
  void spellings_that_differ_in_case_are_one_address() {
    assertThat(EmailAddress.checked("Ana@Example.ORG"))
        .isEqualTo(EmailAddress.checked("ana@example.org"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ana",
        "@example.org",
        "ana@",
        "ana@example",
        "ana@@example.org",
        "ana@exa mple.org",
        "ana@-example.org",
        "ana@example..org",
        "ana@example.org\r\nBcc: ben@example.org",
        "ana@example.org\n",
        "\"ana\"@example.org",
        "<ana@example.org>",
        "ana@example.org,ben@example.org",
        "ána@example.org"
      })
  void refuses_everything_else(String text) {
    assertThatThrownBy(() -> EmailAddress.checked(text))
        .extracting("code")
        .isEqualTo(SharedError.VALIDATION_FAILED);
  }

  @Test
  void has_at_most_254_characters() {
    var label = "d".repeat(63) + ".";
    var longest = "a".repeat(254 - 3 * 64 - 4) + "@" + label.repeat(3) + "org";
    assertThat(longest).hasSize(254);
    assertThat(EmailAddress.checked(longest).value()).isEqualTo(longest);
    assertThatThrownBy(() -> EmailAddress.checked("a" + longest)).hasMessageContaining("not valid");
  }

  /// The door holds the format against whatever comes, however long it is.
  @Test
  void its_format_is_held_against_any_text() {
    assertThat(("a@a" + ".a".repeat(400_000)).matches(EmailAddress.FORMAT)).isFalse();
    assertThat(("a@a" + ".a".repeat(100)).matches(EmailAddress.FORMAT)).isTrue();
  }
}
