package dev.palaestra.bootstrap;

import dev.palaestra.domain.shared.BlockedAddresses;
import dev.palaestra.domain.shared.RevokedSessions;
import dev.palaestra.domain.shared.SecondFactorDemands;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;

/// What happens by itself every few seconds, on every instance.
@Singleton
class Schedules {
  private final RevokedSessions revokedSessions;
  private final BlockedAddresses blockedAddresses;
  private final SecondFactorDemands secondFactorDemands;
  private final Gauges gauges;
  private final Background background;

  Schedules(
      RevokedSessions revokedSessions,
      BlockedAddresses blockedAddresses,
      SecondFactorDemands secondFactorDemands,
      Gauges gauges,
      Background background) {
    this.revokedSessions = revokedSessions;
    this.blockedAddresses = blockedAddresses;
    this.secondFactorDemands = secondFactorDemands;
    this.gauges = gauges;
    this.background = background;
  }

  @Scheduled(every = "2s", concurrentExecution = ConcurrentExecution.SKIP)
  @RunOnVirtualThread
  void refreshRevokedSessions() {
    background.run("the list of revoked sessions", revokedSessions::refresh);
  }

  @Scheduled(every = "2s", concurrentExecution = ConcurrentExecution.SKIP)
  @RunOnVirtualThread
  void refreshBlockedAddresses() {
    background.run("the list of blocked addresses", blockedAddresses::refresh);
  }

  @Scheduled(every = "2s", concurrentExecution = ConcurrentExecution.SKIP)
  @RunOnVirtualThread
  void refreshSecondFactorDemands() {
    background.run("the list of demanded second factors", secondFactorDemands::refresh);
  }

  @Scheduled(every = "15s", delayed = "5s", concurrentExecution = ConcurrentExecution.SKIP)
  @RunOnVirtualThread
  void readGauges() {
    background.run("the gauges", gauges::read);
  }
}
