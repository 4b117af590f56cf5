package dev.palaestra.domain.shared;

import java.util.Optional;

/// Tells faults of ours from a database that cannot serve just now.
public interface Outages {
  /// What of the database lies behind this fault, if anything does: the same may succeed a little
  /// later. That it is away is logged here, once for each time.
  Optional<Outage> behind(Throwable fault);

  /// @param reason for the log, without content of any row
  record Outage(Kind kind, String reason) {}

  /// What is the matter with it.
  enum Kind {
    /// It does not answer.
    AWAY,
    /// It answers, but has no room or no time for this.
    BUSY
  }
}
