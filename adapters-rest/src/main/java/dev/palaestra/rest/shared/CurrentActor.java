package dev.palaestra.rest.shared;

import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.RevokedSessions;
import dev.palaestra.domain.shared.Role;
import io.quarkus.security.AuthenticationFailedException;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/// Who the access token speaks for, at this moment: since it was looked at first, a slow body has
/// come in perhaps, and meanwhile its session may have ended.
@Singleton
public class CurrentActor {
  private final JsonWebToken token;
  private final RevokedSessions revoked;
  private final Clock clock;

  CurrentActor(JsonWebToken token, RevokedSessions revoked, Clock clock) {
    this.token = token;
    this.revoked = revoked;
    this.clock = clock;
  }

  /// @throws AuthenticationFailedException where a claim is absent or not ours to read, and when
  ///   the token is not good any more
  public Actor get() {
    var actor = of(token);
    mustBeCurrent();
    return actor;
  }

  private void mustBeCurrent() {
    if (revoked.contains(session(token))
        || clock.instant().getEpochSecond() >= token.getExpirationTime()) {
      throw new AuthenticationFailedException("The session was ended, or the token has expired.");
    }
  }

  /// Empty for a request without a token that counts.
  public Optional<Actor> ifAny() {
    try {
      return Optional.of(get());
    } catch (AuthenticationFailedException nobody) {
      return Optional.empty();
    }
  }

  /// Whether the token opens the own profile alone, as one organization sees it.
  public boolean isLimited() {
    return LimitedTokens.isLimited(token);
  }

  /// The session that the token belongs to.
  ///
  /// @throws AuthenticationFailedException where a claim is absent or not ours to read
  public UUID session() {
    return session(token);
  }

  static Actor of(JsonWebToken token) {
    try {
      var organization = text(token, "org");
      var role = text(token, "role");
      return new Actor(
          new AccountId(UUID.fromString(token.getSubject())),
          organization == null ? null : new OrganizationId(UUID.fromString(organization)),
          role == null ? null : Role.valueOf(role),
          "true".equals(text(token, "platform_admin")));
    } catch (IllegalArgumentException | NullPointerException unreadable) {
      throw new AuthenticationFailedException(unreadable);
    }
  }

  /// The session that a token belongs to.
  ///
  /// @throws AuthenticationFailedException where the claim is absent or not ours to read
  public static UUID session(JsonWebToken token) {
    try {
      return UUID.fromString(token.getClaim("sid"));
    } catch (IllegalArgumentException | NullPointerException unreadable) {
      throw new AuthenticationFailedException(unreadable);
    }
  }

  private static @Nullable String text(JsonWebToken token, String claim) {
    var value = token.<@Nullable Object>getClaim(claim);
    return value == null ? null : value.toString();
  }
}
