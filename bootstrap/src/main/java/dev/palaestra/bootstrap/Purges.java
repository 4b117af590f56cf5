package dev.palaestra.bootstrap;

import dev.palaestra.application.identity.EraseDueAccounts;
import dev.palaestra.application.identity.ForgetRegistrations;
import dev.palaestra.application.identity.PurgeLeftovers;
import dev.palaestra.application.insight.ForgetAuditAddresses;
import dev.palaestra.application.shared.PurgeDeadLetters;
import dev.palaestra.application.shared.PurgeIdempotencyKeys;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;

/// What is forgotten by itself, on every instance.
@Singleton
class Purges {
  private final PurgeIdempotencyKeys purgeIdempotencyKeys;
  private final PurgeDeadLetters purgeDeadLetters;
  private final PurgeLeftovers purgeLeftovers;
  private final ForgetRegistrations forgetRegistrations;
  private final EraseDueAccounts eraseDueAccounts;
  private final ForgetAuditAddresses forgetAuditAddresses;
  private final Background background;

  Purges(
      PurgeIdempotencyKeys purgeIdempotencyKeys,
      PurgeDeadLetters purgeDeadLetters,
      PurgeLeftovers purgeLeftovers,
      ForgetRegistrations forgetRegistrations,
      EraseDueAccounts eraseDueAccounts,
      ForgetAuditAddresses forgetAuditAddresses,
      Background background) {
    this.purgeIdempotencyKeys = purgeIdempotencyKeys;
    this.purgeDeadLetters = purgeDeadLetters;
    this.purgeLeftovers = purgeLeftovers;
    this.forgetRegistrations = forgetRegistrations;
    this.eraseDueAccounts = eraseDueAccounts;
    this.forgetAuditAddresses = forgetAuditAddresses;
    this.background = background;
  }

  @Scheduled(every = "1h", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
  @RunOnVirtualThread
  void purgeIdempotencyKeys() {
    background.run("the purge of answers kept for repetitions", purgeIdempotencyKeys::handle);
  }

  @Scheduled(every = "1h", delayed = "3m", concurrentExecution = ConcurrentExecution.SKIP)
  @RunOnVirtualThread
  void purgeDeadLetters() {
    background.run("the purge of dead letters", purgeDeadLetters::handle);
  }

  @Scheduled(every = "1h", delayed = "5m", concurrentExecution = ConcurrentExecution.SKIP)
  @RunOnVirtualThread
  void purgeLeftovers() {
    background.run("the purge of what remains of sign-ins", purgeLeftovers::handle);
  }

  @Scheduled(every = "1m", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
  @RunOnVirtualThread
  void forgetRegistrations() {
    background.run("the purge of unfinished registrations", forgetRegistrations::handle);
  }

  @Scheduled(every = "1m", concurrentExecution = ConcurrentExecution.SKIP)
  @RunOnVirtualThread
  void eraseDueAccounts() {
    background.run("the erasure", eraseDueAccounts::handle);
  }

  @Scheduled(every = "6h", delayed = "6m", concurrentExecution = ConcurrentExecution.SKIP)
  @RunOnVirtualThread
  void forgetAuditAddresses() {
    background.run("the purge of addresses in the audit", forgetAuditAddresses::handle);
  }
}
