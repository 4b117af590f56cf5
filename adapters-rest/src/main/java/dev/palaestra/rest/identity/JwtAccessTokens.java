package dev.palaestra.rest.identity;

import dev.palaestra.domain.identity.AccessGrant;
import dev.palaestra.domain.identity.AccessTokens;
import dev.palaestra.domain.identity.SessionScope;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Role;
import dev.palaestra.rest.shared.ProfileScope;
import dev.palaestra.rest.shared.SigningKeys;
import io.smallrye.jwt.build.Jwt;
import jakarta.inject.Singleton;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Access tokens as JWT, signed with RS256.
@Singleton
class JwtAccessTokens implements AccessTokens {
  private final SigningKeys keys;
  private final String issuer;
  private final String audience;

  JwtAccessTokens(
      SigningKeys keys,
      @ConfigProperty(name = "palaestra.jwt.issuer") String issuer,
      @ConfigProperty(name = "palaestra.jwt.audience") String audience) {
    this.keys = keys;
    this.issuer = issuer;
    this.audience = audience;
  }

  @Override
  public String issue(AccessGrant grant, Instant now) {
    var organization = Optional.ofNullable(grant.organization()).map(OrganizationId::value);
    var role = Optional.ofNullable(grant.role()).map(Role::name);
    var claims = Jwt.issuer(issuer);
    if (grant.scope() == SessionScope.PROFILE) {
      claims.claim(ProfileScope.CLAIM, ProfileScope.LIMITED);
    }
    return claims
        .audience(audience)
        .subject(grant.account().value().toString())
        .claim("sid", grant.session().value().toString())
        .claim("org", organization.<Object>map(UUID::toString).orElse(JsonValue.NULL))
        .claim("role", role.<Object>map(it -> it).orElse(JsonValue.NULL))
        .claim("platform_admin", grant.platformAdmin())
        .claim("jti", UUID.randomUUID().toString())
        .issuedAt(now)
        .expiresAt(now.plus(AccessGrant.LIFETIME))
        .jws()
        .keyId(keys.signingId())
        .sign(keys.signing());
  }
}
