package dev.palaestra.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.list;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.palaestra.domain.shared.DomainException;
import dev.palaestra.domain.shared.FieldError;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class IpBlockTest {
  private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

  @Test
  void an_address_that_guesses_is_blocked_for_an_hour() {
    assertThat(IpBlock.afterFailures("192.0.2.1", 49, NOW)).isEmpty();
    var block = IpBlock.afterFailures("192.0.2.1", 50, NOW).orElseThrow();
    assertThat(block.address()).isEqualTo("192.0.2.1");
    assertThat(block.reason()).isEqualTo("50 failed sign-ins within an hour");
    assertThat(block.from()).isEqualTo(NOW);
    assertThat(block.until()).isEqualTo(NOW.plus(Duration.ofHours(1)));
  }

  @Test
  void stands_until_its_end() {
    var block = of(Duration.ofMinutes(5), "Guesses");
    assertThat(block.stands(block.until().minusMillis(1))).isTrue();
    assertThat(block.stands(block.until())).isFalse();
  }

  @Test
  void gets_longer_but_never_shorter() {
    var block = of(Duration.ofMinutes(5), "Guesses");
    assertThat(block.lengthened(of(Duration.ofMinutes(4), "Guesses again"))).isEqualTo(block);
    assertThat(block.lengthened(of(Duration.ofMinutes(5), "Guesses again"))).isEqualTo(block);
    assertThat(block.lengthened(of(Duration.ofMinutes(6), "Guesses again")))
        .isEqualTo(
            new IpBlock(
                block.id(), "192.0.2.1", "Guesses again", NOW.plus(Duration.ofMinutes(6)), NOW, 1));
  }

  @Test
  void one_of_ipv6_stands_for_its_network() {
    var block = IpBlock.checked("2001:db8:1:2:3:4:5:6", "Guesses", IpBlock.USUAL, NOW);
    assertThat(block.address()).isEqualTo("2001:db8:1:2:0:0:0:0/64");
  }

  @Test
  void everything_wrong_with_it_is_told_at_once() {
    var ages = Duration.ofMinutes(IpBlock.MINUTES_MAX + 1);
    var reason = "r".repeat(IpBlock.REASON_MAX + 1);
    assertThatThrownBy(() -> IpBlock.checked("010.0.0.1", reason, ages, NOW))
        .asInstanceOf(type(DomainException.class))
        .extracting(DomainException::fields, list(FieldError.class))
        .extracting(FieldError::field)
        .containsExactly("address", "minutes", "reason");
    assertThatThrownBy(() -> of(Duration.ZERO, "Guesses"))
        .asInstanceOf(type(DomainException.class))
        .extracting(DomainException::fields, list(FieldError.class))
        .extracting(FieldError::field)
        .containsExactly("minutes");
  }

  private static IpBlock of(Duration length, String reason) {
    return IpBlock.checked("192.0.2.1", reason, length, NOW);
  }
}
