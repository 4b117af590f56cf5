package dev.palaestra.domain.identity;

import dev.palaestra.domain.shared.Faults;
import dev.palaestra.domain.shared.Networks;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// An IP address from which nobody is served for a while; one of IPv6 stands for its network.
///
/// @param until from then on it is served again
/// @param version how often it has become longer
public record IpBlock(
    IpBlockId id, String address, String reason, Instant until, Instant from, int version) {
  public static final int REASON_MAX = 200;
  public static final int MINUTES_MAX = 30 * 24 * 60;
  public static final Duration USUAL = Duration.ofMinutes(60);

  /// So many failed sign-ins within [#WINDOW], on whatever accounts, block an address by itself.
  public static final int FAILURES = 50;

  public static final Duration WINDOW = Duration.ofHours(1);

  /// What an admin wants kept out.
  ///
  /// @throws dev.palaestra.domain.shared.DomainException VALIDATION_FAILED on `address`, `minutes`
  ///   and `reason`
  public static IpBlock checked(String address, String reason, Duration length, Instant now) {
    new Faults()
        .unless(Networks.isAddress(address), "address", Networks.NO_ADDRESS)
        .within("minutes", (int) length.toMinutes(), 1, MINUTES_MAX)
        .text("reason", reason, REASON_MAX)
        .refuse();
    return of(Networks.of(address), reason, length, now);
  }

  private static IpBlock of(String address, String reason, Duration length, Instant now) {
    return new IpBlock(IpBlockId.next(now), address, reason, now.plus(length), now, 0);
  }

  /// The block that an address has earned by itself.
  ///
  /// @param failures failed sign-ins within [#WINDOW]
  public static Optional<IpBlock> afterFailures(String address, int failures, Instant now) {
    return failures < FAILURES
        ? Optional.empty()
        : Optional.of(of(address, FAILURES + " failed sign-ins within an hour", USUAL, now));
  }

  /// What the audit tells of it.
  public Map<String, Object> facts() {
    return Map.of("address", address, "reason", reason, "until", until.toString());
  }

  public boolean stands(Instant now) {
    return now.isBefore(until);
  }

  /// What becomes of this block where its address is to be blocked once more: a block gets longer,
  /// but never shorter.
  public IpBlock lengthened(IpBlock wanted) {
    return wanted.until.isAfter(until)
        ? new IpBlock(id, address, wanted.reason, wanted.until, from, version + 1)
        : this;
  }
}
