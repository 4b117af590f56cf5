package dev.palaestra.domain.identity;

import dev.palaestra.domain.shared.AccountId;
import java.util.Optional;

/// All challenges.
public interface Challenges {
  /// Adds a challenge and spends the open ones of the same account and purpose.
  void replace(Challenge challenge);

  /// Spends all open ones of an account.
  void spendAll(AccountId account);

  /// The same, but for what proves that this address is the account's.
  void spendOthers(AccountId account, EmailAddress own);

  /// Whose token it is.
  Optional<AccountId> holder(TokenHash token);

  /// The challenge, held until the transaction ends.
  Optional<Challenge> lock(ChallengeId id);

  /// The challenge of a token, held until the transaction ends.
  Optional<Challenge> lockByToken(TokenHash token);

  /// Stores what was loaded in this version.
  void save(Challenge challenge);
}
