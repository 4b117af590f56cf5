package dev.palaestra.domain.identity;

import java.time.Instant;

/// Nonces that have been used. Only their hashes are kept, until [Leftovers] forgets them.
public interface Nonces {
  /// Uses one up, whatever becomes of the sign-in: a transaction of its own. Of many who try at
  /// once, one succeeds.
  ///
  /// @param until when the token expires that it belongs to
  /// @return false where it has been used before
  boolean spend(TokenHash nonce, Instant until);
}
