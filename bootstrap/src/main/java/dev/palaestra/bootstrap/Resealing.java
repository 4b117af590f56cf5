package dev.palaestra.bootstrap;

import dev.palaestra.domain.shared.SealedSecrets;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;

/// Moves secrets from a key that is being replaced to the present one.
@Singleton
class Resealing {
  private final SealedSecrets secrets;
  private final Background background;

  Resealing(SealedSecrets secrets, Background background) {
    this.secrets = secrets;
    this.background = background;
  }

  @Scheduled(every = "1h", delayed = "2m", concurrentExecution = ConcurrentExecution.SKIP)
  @RunOnVirtualThread
  void renew() {
    background.run("the change of keys", secrets::renew);
  }
}
