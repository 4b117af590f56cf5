package dev.palaestra.domain.identity;

import java.time.Duration;
import java.time.Instant;

/// What remains of sign-ins when they are over: ended sessions with their addresses, and challenges
/// that nobody can pass any more.
public interface Leftovers {
  /// For questions about what happened; after that nobody's address is kept.
  Duration KEPT = Duration.ofDays(90);

  /// Deletes some of what was over before this time.
  ///
  /// @param most of each sort
  /// @return rows deleted; none when nothing is left
  int purge(Instant before, int most);
}
