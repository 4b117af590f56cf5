package dev.palaestra.domain.identity;

import dev.palaestra.domain.shared.AccountId;
import java.time.Instant;
import java.util.Optional;

/// All codes that are asked for.
public interface CodeChallenges {
  void add(CodeChallenge challenge);

  /// Those of an account about its phone count no more.
  void removePhonesOf(AccountId account);

  /// The challenge, held until the transaction ends: its tries are counted one after the other.
  Optional<CodeChallenge> lock(ChallengeId id);

  void remove(ChallengeId id);

  /// Those of an account count no more.
  void removeAll(AccountId account);

  /// Deletes what people have said of themselves whose codes had expired before this time.
  void removeRegistrations(Instant before);

  /// Stores what was loaded in this version.
  void save(CodeChallenge challenge);
}
