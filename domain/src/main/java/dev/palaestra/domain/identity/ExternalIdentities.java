package dev.palaestra.domain.identity;

import dev.palaestra.domain.shared.AccountId;
import java.time.Instant;
import java.util.Optional;

/// Who of another provider is whom here.
public interface ExternalIdentities {
  Optional<AccountId> holder(ExternalId id);

  /// Whether the account is somebody at this provider already.
  boolean isLinked(AccountId account, String issuer);

  /// @throws dev.palaestra.domain.shared.DomainException LOST_RACE where either is linked already
  void link(ExternalId id, AccountId account, Instant now);
}
