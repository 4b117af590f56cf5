package dev.palaestra.domain.engagement;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailTest {
  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\r", "\n", "\0"})
  void neither_address_nor_subject_can_begin_another_header(String end) {
    var header = end + "Bcc: eve@example.org";
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new Mail("ana@example.org", "Hello" + header, "Hello Ana,", "<p>Hello Ana,"));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new Mail("ana@example.org" + header, "Hello", "Hello Ana,", "<p>Hello Ana,"));
  }
}
