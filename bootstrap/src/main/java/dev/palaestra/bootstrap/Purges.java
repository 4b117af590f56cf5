package dev.palaestra.bootstrap;

import dev.palaestra.application.identity.EraseDueAccounts;
import dev.palaestra.application.identity.ForgetRegistrations;
import dev.palaestra.application.identity.PurgeLeftovers;
import dev.palaestra.application.insight.ForgetAuditAddresses;
import dev.palaestra.domain.shared.IdempotencyKeys;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import java.time.Clock;

/// What is forgotten by itself, on every instance.
@Singleton
class Purges {
  private final IdempotencyKeys idempotencyKeys;
  private final PurgeLeftovers purgeLeftovers;
  private final ForgetRegistrations forgetRegistrations;
  private final EraseDueAccounts eraseDueAccounts;
  private final ForgetAuditAddresses forgetAuditAddresses;
  private final Background background;
  private final Clock clock;

  Purges(
      IdempotencyKeys idempotencyKeys,
      PurgeLeftovers purgeLeftovers,
      ForgetRegistrations forgetRegistrations,
      EraseDueAccounts eraseDueAccounts,
      ForgetAuditAddresses forgetAuditAddresses,
      Background background,
      Clock clock) {
    this.idempotencyKeys = idempotencyKeys;
    this.purgeLeftovers = purgeLeftovers;
    this.forgetRegistrations = forgetRegistrations;
    this.eraseDueAccounts = eraseDueAccounts;
    this.forgetAuditAddresses = forgetAuditAddresses;
    this.background = background;
    this.clock = clock;
  }

  @Scheduled(every = "1h", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
  @RunOnVirtualThread
  void purgeIdempotencyKeys() {
    background.run("purge of idempotency keys", () -> idempotencyKeys.purge(clock.instant()));
  }

  @Scheduled(every = "1h", delayed = "5m", concurrentExecution = ConcurrentExecution.SKIP)
  @RunOnVirtualThread
  void purgeLeftovers() {
    background.run("purge of leftovers", purgeLeftovers::handle);
  }

  @Scheduled(every = "1m", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
  @RunOnVirtualThread
  void forgetRegistrations() {
    background.run("purge of registrations", forgetRegistrations::handle);
  }

  @Scheduled(every = "1m", concurrentExecution = ConcurrentExecution.SKIP)
  @RunOnVirtualThread
  void eraseDueAccounts() {
    background.run("erasure of accounts", eraseDueAccounts::handle);
  }

  @Scheduled(every = "6h", delayed = "6m", concurrentExecution = ConcurrentExecution.SKIP)
  @RunOnVirtualThread
  void forgetAuditAddresses() {
    background.run("purge of addresses in the audit", forgetAuditAddresses::handle);
  }
}
