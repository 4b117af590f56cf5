package dev.palaestra.domain.identity;

import dev.palaestra.domain.shared.AccountId;
import java.util.Optional;

/// Reads of accounts that decide nothing.
public interface AccountQueries {
  Optional<AccountView> find(AccountId id);

  /// @throws dev.palaestra.domain.shared.DomainException NOT_FOUND
  default AccountView get(AccountId id) {
    return find(id).orElseThrow(Accounts::absent);
  }
}
