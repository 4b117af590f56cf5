package dev.palaestra.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palaestra.domain.shared.SharedError;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {
  @ParameterizedTest
  @ValueSource(strings = {"+4915112345678", "+1234567", "+123456789012345"})
  void takes_numbers_in_the_form_of_e164(String text) {
    assertThat(PhoneNumber.checked(text).value()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "4915112345678", "+049151123456", "+123456", "+1234567890123456", "+49 151 1"})
  void refuses_everything_else(String text) {
    assertThatThrownBy(() -> PhoneNumber.checked(text))
        .extracting("code")
        .isEqualTo(SharedError.VALIDATION_FAILED);
  }
}
