package dev.palaestra.rest.dev;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// A clock that can be set forward, so that what takes days can be seen today.
public final class TestClock extends Clock {
  private final Clock real;
  private volatile Duration ahead = Duration.ZERO;

  public TestClock(Clock real) {
    this.real = real;
  }

  /// Adds up with earlier advances.
  synchronized void advance(Duration by) {
    ahead = ahead.plus(by);
  }

  synchronized void reset() {
    ahead = Duration.ZERO;
  }

  @Override
  public Instant instant() {
    return real.instant().plus(ahead);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new IllegalArgumentException("This clock shows UTC.");
  }
}
