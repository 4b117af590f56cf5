package dev.palaestra.domain.identity;

import java.time.Duration;
import java.time.Instant;

/// An IP address from which nobody is served for a while; one of IPv6 stands for its network.
///
/// @param until from then on it is served again
public record IpBlock(IpBlockId id, String address, String reason, Instant until, Instant from) {
  public static final int REASON_MAX = 200;
  public static final int MINUTES_MAX = 30 * 24 * 60;
  public static final Duration USUAL = Duration.ofMinutes(60);

  /// So many failed sign-ins within [#WINDOW], on whatever accounts, block an address by itself.
  public static final int FAILURES = 50;

  public static final Duration WINDOW = Duration.ofHours(1);

  public static IpBlock of(String address, String reason, Duration length, Instant now) {
    return new IpBlock(IpBlockId.next(now), address, reason, now.plus(length), now);
  }

  public static IpBlock afterFailures(String address, Instant now) {
    return of(address, FAILURES + " failed sign-ins within an hour", USUAL, now);
  }
}
