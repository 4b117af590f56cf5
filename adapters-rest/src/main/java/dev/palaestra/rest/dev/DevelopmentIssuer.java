package dev.palaestra.rest.dev;

import io.quarkus.arc.profile.IfBuildProfile;
import io.smallrye.jwt.build.Jwt;
import jakarta.inject.Singleton;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.RsaJsonWebKey;

/// Stands in for Google: makes ID tokens for whoever one wants to be.
@Singleton
@IfBuildProfile(anyOf = {"dev", "test"})
class DevelopmentIssuer {
  private static final Duration LIFETIME = Duration.ofHours(1);

  private final String keyId = UUID.randomUUID().toString();
  private final KeyPair key;
  private final String issuer;
  private final String audience;
  private final Clock clock;

  DevelopmentIssuer(
      @ConfigProperty(name = "palaestra.google.issuers") List<String> issuers,
      @ConfigProperty(name = "palaestra.google.client-ids") List<String> clientIds,
      Clock clock)
      throws NoSuchAlgorithmException {
    this.key = KeyPairGenerator.getInstance("RSA").generateKeyPair();
    this.issuer = issuers.getFirst();
    this.audience = clientIds.getFirst();
    this.clock = clock;
  }

  String token(GoogleTokenRequest wanted) {
    var now = clock.instant();
    return Jwt.issuer(issuer)
        .audience(audience)
        .subject(wanted.sub())
        .claim("email", wanted.email())
        .claim("email_verified", !Boolean.FALSE.equals(wanted.emailVerified()))
        .claim("nonce", wanted.nonce())
        .issuedAt(now)
        .expiresAt(now.plus(LIFETIME))
        .jws()
        .keyId(keyId)
        .sign(key.getPrivate());
  }

  /// As a JWK set (RFC 7517).
  Map<String, Object> keys() {
    var shown = new RsaJsonWebKey((RSAPublicKey) key.getPublic());
    shown.setKeyId(keyId);
    return Map.of("keys", List.of(shown.toParams(OutputControlLevel.PUBLIC_ONLY)));
  }
}
