package dev.palaestra.rest.identity;

import static org.jose4j.jwa.AlgorithmConstraints.ConstraintType.PERMIT;

import dev.palaestra.domain.identity.EmailAddress;
import dev.palaestra.domain.identity.ExternalId;
import dev.palaestra.domain.identity.IdentityToken;
import dev.palaestra.domain.identity.IdentityTokens;
import dev.palaestra.domain.shared.DomainException;
import dev.palaestra.domain.shared.SharedError;
import jakarta.inject.Singleton;
import java.security.Key;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.lang.JoseException;

/// ID tokens of Google as JWT: signed with RS256 by a key that Google shows.
@Singleton
class GoogleTokens implements IdentityTokens {
  private static final String SCHEME = "https://";

  /// How far ahead of ours their clock may be.
  private static final int AHEAD_SECONDS = 60;

  /// They are good for an hour; who sends one made longer ago says the truth about nothing.
  private static final int AGE_SECONDS = 86_400;

  private final List<String> issuers;
  private final List<String> clientIds;
  private final IssuerKeys keys;
  private final Clock clock;

  /// @param issuers the spellings of the one issuer
  /// @param clientIds our front ends, for which it makes the tokens that count; none where nobody
  ///   signs in this way
  GoogleTokens(
      @ConfigProperty(name = "palaestra.google.issuers") List<String> issuers,
      @ConfigProperty(name = "palaestra.google.client-ids") Optional<List<String>> clientIds,
      IssuerKeys keys,
      Clock clock) {
    this.issuers = issuers;
    this.clientIds = clientIds.orElse(List.of());
    this.keys = keys;
    this.clock = clock;
  }

  @Override
  public IdentityToken verify(String text, String nonce) {
    try {
      var claims = reader(text).processToClaims(text);
      if (claims.getAudience().size() > 1 || !nonce.equals(claims.getStringClaimValue("nonce"))) {
        throw IdentityTokens.refusal();
      }
      return tokenOf(claims);
    } catch (JoseException | InvalidJwtException | MalformedClaimException refused) {
      throw IdentityTokens.refusal();
    }
  }

  private JwtConsumer reader(String text) throws JoseException {
    if (clientIds.isEmpty()) {
      throw SharedError.UNAVAILABLE.because(
          "This installation is not set up for signing in with Google.");
    }
    return new JwtConsumerBuilder()
        .setJwsAlgorithmConstraints(PERMIT, AlgorithmIdentifiers.RSA_USING_SHA256)
        .setVerificationKey(keyOf(text))
        .setExpectedIssuers(true, issuers.toArray(String[]::new))
        .setExpectedAudience(true, clientIds.toArray(String[]::new))
        .setRequireSubject()
        .setRequireExpirationTime()
        .setRequireIssuedAt()
        .setIssuedAtRestrictions(AHEAD_SECONDS, AGE_SECONDS)
        .setEvaluationTime(NumericDate.fromSeconds(clock.instant().getEpochSecond()))
        .build();
  }

  private Key keyOf(String text) throws JoseException {
    var id = JsonWebStructure.fromCompactSerialization(text).getKeyIdHeaderValue();
    return keys.find(id).orElseThrow(IdentityTokens::refusal);
  }

  private static IdentityToken tokenOf(JwtClaims claims) throws MalformedClaimException {
    var issuer = claims.getIssuer();
    var subject = claims.getSubject();
    var email = claims.getStringClaimValue("email");
    if (subject.length() > ExternalId.SUBJECT_MAX || email == null) {
      throw IdentityTokens.refusal();
    }
    return new IdentityToken(
        new ExternalId(issuer.startsWith(SCHEME) ? issuer.substring(8) : issuer, subject),
        addressOf(email),
        Boolean.TRUE.equals(claims.getClaimValue("email_verified")),
        claims.getStringClaimValue("name"),
        Instant.ofEpochSecond(claims.getExpirationTime().getValue()));
  }

  private static EmailAddress addressOf(String email) {
    try {
      return EmailAddress.checked(email);
    } catch (DomainException unusual) {
      throw IdentityTokens.refusal();
    }
  }
}
