package dev.palaestra.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharedErrorTest {
  @ParameterizedTest
  @CsvSource({
    "UNAUTHENTICATED, UNAUTHENTICATED",
    "NOT_FOUND, ABSENT",
    "NOT_ALLOWED, FORBIDDEN",
    "MEMBERSHIP_REQUIRED, FORBIDDEN",
    "LOST_RACE, CONFLICT",
    "STALE_VERSION, STALE",
    "VALIDATION_FAILED, BROKEN_RULE",
    "PRO_TIER_REQUIRED, PAYMENT_REQUIRED"
  })
  void each_refusal_is_of_a_kind(SharedError error, ErrorKind kind) {
    assertThat(error.kind()).isEqualTo(kind);
  }

  @Test
  void a_refusal_carries_its_code_its_reason_and_its_facts() {
    var refusal = SharedError.LOST_RACE.because("Too late.", Map.of("seats", 30));
    assertThat(refusal.code().title()).isEqualTo("Somebody else was faster");
    assertThat(refusal).hasToString("LOST_RACE: Too late.");
    assertThat(refusal.facts()).isEqualTo(Map.of("seats", 30));
    assertThat(refusal.fields()).isEmpty();
  }
}
