package dev.palaestra.domain.insight;

import java.time.Duration;
import java.time.Instant;

/// The IP addresses that the audit holds. To forget them is the only change it ever sees.
public interface AuditAddresses {
  Duration KEPT = Duration.ofDays(90);

  /// Empties some of those that were written before this time.
  ///
  /// @return entries changed; none when nothing is left
  int forget(Instant before, int most);
}
