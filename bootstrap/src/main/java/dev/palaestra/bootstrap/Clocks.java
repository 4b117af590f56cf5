package dev.palaestra.bootstrap;

import dev.palaestra.rest.dev.TestClock;
import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.arc.profile.UnlessBuildProfile;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/// The one place where the machine's time enters. It ticks in milliseconds, so that what was
/// answered and what is read back are equal.
final class Clocks {
  private Clocks() {}

  @Produces
  @Singleton
  @UnlessBuildProfile(anyOf = {"dev", "test"})
  static Clock utc() {
    return Clock.tick(Clock.systemUTC(), Duration.ofMillis(1));
  }

  @Produces
  @Singleton
  @Typed({Clock.class, TestClock.class})
  @IfBuildProfile(anyOf = {"dev", "test"})
  static TestClock adjustable() {
    return new TestClock(utc());
  }
}
