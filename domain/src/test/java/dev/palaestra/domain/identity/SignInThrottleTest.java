package dev.palaestra.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palaestra.domain.shared.DomainException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {
  private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
  private static final String HERE = "192.0.2.1";
  private static final String ELSEWHERE = "192.0.2.2";

  @Test
  void four_failures_lock_nobody() {
    allows(failures(4, HERE, Duration.ofSeconds(1)), HERE, NOW);
  }

  @Test
  void five_within_an_hour_lock_that_address_for_half_an_hour() {
    var throttle = failures(5, HERE, Duration.ofMinutes(15));
    refuses(throttle, HERE, NOW, 1800);
    refuses(throttle, HERE, NOW.plus(Duration.ofMinutes(30)).minusMillis(1), 1);
    allows(throttle, HERE, NOW.plus(Duration.ofMinutes(30)));
  }

  @Test
  void others_are_not_locked_out() {
    allows(failures(5, HERE, Duration.ofSeconds(1)), ELSEWHERE, NOW);
  }

  @Test
  void five_in_more_than_an_hour_lock_nobody() {
    allows(failures(5, HERE, Duration.ofMinutes(15).plusMillis(1)), HERE, NOW);
  }

  @Test
  void fifty_within_an_hour_leave_one_try_every_ten_seconds_to_everybody() {
    var throttle = fromManyAddresses(50);
    refuses(throttle, ELSEWHERE, NOW, 10);
    refuses(throttle, ELSEWHERE, NOW.plusMillis(9_001), 1);
    allows(throttle, ELSEWHERE, NOW.plusSeconds(10));
  }

  @Test
  void forty_nine_slow_nobody() {
    allows(fromManyAddresses(49), ELSEWHERE, NOW);
  }

  @Test
  void what_is_older_than_ninety_minutes_does_not_matter() {
    assertThat(SignInThrottle.start(NOW)).isEqualTo(Instant.parse("2026-11-20T07:30:00Z"));
  }

  /// The last one just now, the others before it.
  private static SignInThrottle failures(int count, String client, Duration pause) {
    return new SignInThrottle(
        IntStream.range(0, count)
            .mapToObj(i -> new SignInFailure(client, NOW.minus(pause.multipliedBy(count - 1L - i))))
            .toList());
  }

  private static SignInThrottle fromManyAddresses(int count) {
    return new SignInThrottle(
        IntStream.range(0, count)
            .mapToObj(i -> new SignInFailure("198.51.100." + i, NOW.minusSeconds(count - 1L - i)))
            .toList());
  }

  private static void allows(SignInThrottle throttle, String client, Instant at) {
    assertThatCode(() -> throttle.mustAllow(client, at)).doesNotThrowAnyException();
  }

  private static void refuses(SignInThrottle throttle, String client, Instant at, long seconds) {
    assertThatThrownBy(() -> throttle.mustAllow(client, at))
        .asInstanceOf(InstanceOfAssertFactories.throwable(DomainException.class))
        .satisfies(it -> assertThat(it.code()).isEqualTo(IdentityError.LOGIN_LOCKED))
        .extracting(DomainException::facts)
        .isEqualTo(Map.of("retry_after", seconds));
  }
}
