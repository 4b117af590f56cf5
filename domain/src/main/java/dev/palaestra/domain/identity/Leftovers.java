package dev.palaestra.domain.identity;

import java.time.Duration;
import java.time.Instant;

/// What remains of sign-ins when they are over: ended sessions and blocks with their addresses,
/// challenges that nobody can pass any more, used nonces, and failures that count no longer.
public interface Leftovers {
  /// For questions about what happened to sessions, challenges and blocks; after that nobody's
  /// address is kept. Nonces and failures answer no such questions, and are not kept at all.
  Duration KEPT = Duration.ofDays(90);

  /// Deletes some of what has been over for its time: for [#KEPT], from the end of a nonce's token,
  /// or from [SignInThrottle#start].
  ///
  /// @param most of each sort
  /// @return rows deleted; none when nothing is left
  int purge(Instant now, int most);
}
