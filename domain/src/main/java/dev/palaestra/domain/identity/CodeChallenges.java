package dev.palaestra.domain.identity;

import java.util.Optional;

/// All codes that are asked for.
public interface CodeChallenges {
  void add(CodeChallenge challenge);

  /// The challenge, held until the transaction ends: its tries are counted one after the other.
  Optional<CodeChallenge> lock(ChallengeId id);

  /// Stores what was loaded in this version.
  void save(CodeChallenge challenge);
}
