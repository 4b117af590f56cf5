package dev.palaestra.domain.identity;

import static dev.palaestra.domain.identity.IdentityError.LOGIN_LOCKED;
import static java.util.Comparator.naturalOrder;

import dev.palaestra.domain.shared.DomainException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// How failed sign-ins slow down the next one. Five within an hour from one IP address lock that
/// address out of the account for half an hour, and nobody else; fifty within an hour from wherever
/// leave the account one try every ten seconds.
///
/// @param failures on one name since [#start], the oldest first
public record SignInThrottle(List<SignInFailure> failures) {
  private static final Duration WINDOW = Duration.ofHours(1);
  private static final int LOCKING = 5;
  private static final Duration LOCK = Duration.ofMinutes(30);
  private static final int SLOWING = 50;
  private static final Duration PAUSE = Duration.ofSeconds(10);

  public SignInThrottle {
    failures = List.copyOf(failures);
  }

  /// Failures before this time no longer matter.
  public static Instant start(Instant now) {
    return now.minus(WINDOW).minus(LOCK);
  }

  /// @throws DomainException LOGIN_LOCKED with `retry_after` in seconds
  public void mustAllow(String client, Instant now) {
    Stream.of(lockedUntil(client), slowedUntil(now))
        .flatMap(Optional::stream)
        .max(naturalOrder())
        .filter(now::isBefore)
        .ifPresent(until -> {
          throw refusal(Duration.between(now, until));
        });
  }

  private Optional<Instant> lockedUntil(String client) {
    var times = failures.stream().filter(it -> it.client().equals(client)).toList();
    return IntStream.range(LOCKING - 1, times.size())
        .filter(i -> fits(times.get(i - LOCKING + 1).at(), times.get(i).at()))
        .mapToObj(i -> times.get(i).at().plus(LOCK))
        .max(naturalOrder());
  }

  private Optional<Instant> slowedUntil(Instant now) {
    var recent = failures.stream().filter(it -> fits(it.at(), now)).toList();
    return recent.size() < SLOWING
        ? Optional.empty()
        : Optional.of(recent.getLast().at().plus(PAUSE));
  }

  private static boolean fits(Instant first, Instant last) {
    return !last.isAfter(first.plus(WINDOW));
  }

  private static DomainException refusal(Duration pause) {
    var seconds = pause.plusMillis(999).toSeconds();
    return LOGIN_LOCKED.because(Map.of("retry_after", seconds));
  }
}
