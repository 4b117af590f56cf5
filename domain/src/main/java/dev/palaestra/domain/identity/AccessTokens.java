package dev.palaestra.domain.identity;

import java.time.Instant;

/// Makes the tokens that requests carry.
public interface AccessTokens {
  /// A signed token that is good for [AccessGrant#LIFETIME].
  String issue(AccessGrant grant, Instant now);
}
