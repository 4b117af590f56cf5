package dev.palaestra.persistence.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palaestra.domain.identity.TotpSecret;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpPasswordsTest {
  /// `12345678901234567890` of RFC 6238, appendix B.
  private static final TotpSecret RFC = new TotpSecret("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");

  private final TotpPasswords passwords = new TotpPasswords();

  @ParameterizedTest
  @CsvSource({
    "59, 287082, 1",
    "1111111109, 081804, 37037036",
    "1111111111, 050471, 37037037",
    "1234567890, 005924, 41152263",
    "2000000000, 279037, 66666666",
    "20000000000, 353130, 666666666"
  })
  void are_those_of_the_rfc(long second, String code, long step) {
    assertThat(passwords.step(RFC, code, Instant.ofEpochSecond(second))).hasValue(step);
  }

  @ParameterizedTest
  @CsvSource({"-31, false", "-30, true", "0, true", "30, true", "59, true", "60, false"})
  void a_clock_may_be_a_step_off(long seconds, boolean taken) {
    var step = passwords.step(RFC, "081804", Instant.ofEpochSecond(1111111080 + seconds));
    assertThat(step.isPresent()).isEqualTo(taken);
  }

  @ParameterizedTest
  @CsvSource({"''", "81804", "0818040", "08180a", "000000"})
  void anything_else_is_wrong(String code) {
    assertThat(passwords.step(RFC, code, Instant.ofEpochSecond(1111111109))).isEmpty();
  }

  @Test
  void a_secret_has_160_bits_and_is_new_each_time() {
    assertThat(passwords.newSecret().base32()).matches("[A-Z2-7]{32}");
    assertThat(passwords.newSecret()).isNotEqualTo(passwords.newSecret());
    assertThat(RFC).hasToString("TotpSecret[***]");
  }
}
