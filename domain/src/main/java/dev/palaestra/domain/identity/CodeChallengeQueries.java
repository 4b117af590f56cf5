package dev.palaestra.domain.identity;

/// Reads of codes that are asked for.
public interface CodeChallengeQueries {
  /// Whether the code was asked for from a phone; false where nobody asks for one.
  boolean isOfPhone(ChallengeId id);
}
