package dev.palaestra.domain.identity;

import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.DomainException;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.SharedError;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All sessions, the ended ones too.
public interface AuthSessions {
  /// @param organization null for one in none
  record Ended(UUID id, @Nullable UUID organization) {
    public OrganizationId tenant() {
      return organization == null ? OrganizationId.NONE : new OrganizationId(organization);
    }
  }

  void add(AuthSession session);

  Optional<AuthSession> find(SessionId id);

  /// The session of a refresh token, held until the transaction ends.
  Optional<AuthSession> lockByFamily(TokenHash family);

  /// Stores what was loaded in this version.
  void save(AuthSession session);

  /// The organization of the account's session that was used last in one.
  Optional<OrganizationId> lastOrganization(AccountId account);

  /// Ends a session of this account.
  ///
  /// @return it, if it was open
  List<Ended> revoke(AccountId account, SessionId session, Instant now);

  /// Ends all of an account's sessions but one.
  ///
  /// @return those that were open
  List<Ended> revokeOthers(AccountId account, SessionId kept, Instant now);

  /// Ends all of an account's sessions.
  ///
  /// @return those that were open
  List<Ended> revokeAll(AccountId account, Instant now);

  /// Ends an account's sessions in one organization.
  ///
  /// @return those that were open
  List<Ended> revokeIn(OrganizationId organization, AccountId account, Instant now);

  /// For a token of one that has ended, or was never ours.
  static DomainException over() {
    return SharedError.UNAUTHENTICATED.because("The session is over.");
  }

  /// The same answer for absent, foreign and ended ones.
  static DomainException absent() {
    return SharedError.NOT_FOUND.because("There is no such session.");
  }
}
