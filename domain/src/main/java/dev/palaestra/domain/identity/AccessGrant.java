package dev.palaestra.domain.identity;

import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.RevokedSessions;
import dev.palaestra.domain.shared.Role;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What an access token says.
///
/// @param organization null, like the role, without an active membership
public record AccessGrant(
    AccountId account,
    SessionId session,
    @Nullable OrganizationId organization,
    @Nullable Role role,
    SessionScope scope,
    boolean platformAdmin) {
  /// Afterwards the client needs a new one.
  public static final Duration LIFETIME = RevokedSessions.REMEMBERED;

  public static AccessGrant of(
      Account account, SessionId session, SessionScope scope, @Nullable Membership place) {
    return new AccessGrant(
        account.id(),
        session,
        place == null ? null : place.organization(),
        place == null ? null : place.role(),
        scope,
        account.standing().platformAdmin());
  }
}
