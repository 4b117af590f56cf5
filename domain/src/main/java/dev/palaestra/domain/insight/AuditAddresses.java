package dev.palaestra.domain.insight;

import dev.palaestra.domain.shared.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// The IP addresses that the audit holds. To forget them is the only change it ever sees.
public interface AuditAddresses {
  Duration KEPT = Duration.ofDays(90);

  /// Empties some of those that were written before this time.
  ///
  /// @return entries changed; none when nothing is left
  int forget(Instant before, int most);

  /// Empties some of those from which this account has acted, the oldest first.
  ///
  /// @param since where the bite before ended
  /// @return where this one ended; empty when nothing was left
  Optional<Instant> forget(AccountId actor, Instant since, int most);
}
