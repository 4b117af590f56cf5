package dev.palaestra.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsTest {
  private final Faults faults = new Faults();

  @Test
  void without_a_fault_nothing_is_refused() {
    assertThatCode(() -> faults.unless(true, "sets", "must be odd").refuse())
        .doesNotThrowAnyException();
  }

  @Test
  void all_faults_are_told_at_once_in_their_order() {
    faults.unless(false, "sets", "must be odd").unless(false, "order", "is given twice");
    var refusal = catchThrowableOfType(DomainException.class, faults::refuse);
    assertThat(refusal.code()).isEqualTo(SharedError.VALIDATION_FAILED);
    assertThat(refusal.fields())
        .containsExactly(
            new FieldError("sets", "INVALID", "must be odd"),
            new FieldError("order", "INVALID", "is given twice"));
    assertThat(refusal).hasToString("VALIDATION_FAILED: Some fields are not valid.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "abcde", "a c"})
  void takes_one_line_of_a_fitting_length(String name) {
    assertThatCode(() -> faults.line("name", name, 3, 5).refuse()).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ab", "abcdef", "\u0000"})
  void refuses_a_line_that_is_too_short_or_too_long(String name) {
    faults.line("name", name, 3, 5);
    assertThat(messages()).containsExactly("must have 3 to 5 characters");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a\u0000c", "a\nc", "a\tc", "a\u007fc", "a\u202ec", "\u200b\u200b\u200b", "://a"})
  void refuses_a_line_with_what_is_not_seen(String name) {
    faults.line("name", name, 3, 5);
    assertThat(messages())
        .containsExactly("must show a letter or digit, nothing that is not seen, and no link");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "abcde", "a\r\n\tb"})
  void takes_a_text_of_several_lines_or_none(String notes) {
    assertThatCode(() -> faults.text("notes", notes, 5).refuse()).doesNotThrowAnyException();
  }

  @Test
  void refuses_a_text_that_is_too_long_or_cannot_be_printed() {
    faults.text("notes", "abcdef", 5).text("notes", "a\u0000b", 5).text("notes", "\u001b[2J", 5);
    assertThat(messages())
        .containsExactly(
            "must have at most 5 characters",
            "must not have control characters other than line ends and tabs",
            "must not have control characters other than line ends and tabs");
  }

  @Test
  void takes_a_number_within_its_range_or_none() {
    faults.within("sets", 1, 1, 10).within("sets", 10, 1, 10).within("sets", none(), 1, 10);
    faults.within("load", new BigDecimal("1.0"), 1, 120);
    faults.within("load", new BigDecimal("120"), 1, 120);
    assertThatCode(faults::refuse).doesNotThrowAnyException();
  }

  @Test
  void refuses_a_number_outside_of_its_range() {
    faults.within("sets", 0, 1, 10).within("sets", 11, 1, 10);
    faults.within("load", new BigDecimal("0.9"), 1, 120);
    faults.within("load", new BigDecimal("120.1"), 1, 120);
    assertThat(messages())
        .containsExactly(
            "must be at least 1",
            "must be at most 10",
            "must be at least 1",
            "must be at most 120");
  }

  @Test
  void refuses_a_list_of_too_few_or_too_many() {
    faults.sized("days", List.of(1), 2, 3).sized("days", List.of(1, 2, 3, 4), 2, 3);
    faults.sized("days", List.of(1, 2), 2, 3).sized("days", List.of(1, 2, 3), 2, 3);
    assertThat(messages()).containsExactly("must have 2 to 3 entries", "must have 2 to 3 entries");
  }

  private static @Nullable Integer none() {
    return null;
  }

  private List<String> messages() {
    return catchThrowableOfType(DomainException.class, faults::refuse).fields().stream()
        .map(FieldError::message)
        .toList();
  }
}
