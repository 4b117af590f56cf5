package dev.palaestra.application.insight;

import dev.palaestra.application.shared.InBites;
import dev.palaestra.domain.insight.AuditAddresses;
import jakarta.inject.Singleton;
import java.time.Clock;

/// Empties the addresses in the audit after [AuditAddresses#KEPT], in small bites, so that nobody
/// waits for it. Safe to run on all instances at once.
@Singleton
public final class ForgetAuditAddresses {
  private final AuditAddresses addresses;
  private final Clock clock;

  ForgetAuditAddresses(AuditAddresses addresses, Clock clock) {
    this.addresses = addresses;
    this.clock = clock;
  }

  public void handle() {
    var before = clock.instant().minus(AuditAddresses.KEPT);
    InBites.all(most -> addresses.forget(before, most));
  }
}
