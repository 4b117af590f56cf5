package dev.palaestra.rest.shared;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.DefaultJWTParser;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import java.io.IOException;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

/// Verifies the signature of an access token once and remembers it for a while: a client sends the
/// same token many times, and RSA was more than half of a request's work. Only this method
/// remembers: tokens of others, read with other rules or keys, never enter here.
@ApplicationScoped
@Alternative
@Priority(1)
public class VerifiedTokens extends DefaultJWTParser {
  private static final int MOST = 20_000;

  /// So long, at most, does a withdrawn key still count.
  private static final Duration LONGEST = Duration.ofMinutes(5);

  /// Lets every time pass in the library; `exp` and `iat` are checked here, against our clock.
  private static final int ANY_TIME = Integer.MAX_VALUE;

  private static final Duration CLOCK_SKEW = Duration.ofSeconds(5);

  private final Cache<String, JsonWebToken> verified =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LONGEST).build();
  private final SigningKeys keys;
  private final Clock clock;
  private final ObjectMapper json;
  private final String issuer;
  private final String audience;

  @Inject
  VerifiedTokens(
      SigningKeys keys,
      Clock clock,
      ObjectMapper json,
      @ConfigProperty(name = "palaestra.jwt.issuer") String issuer,
      @ConfigProperty(name = "palaestra.jwt.audience") String audience) {
    this.keys = keys;
    this.clock = clock;
    this.json = json;
    this.issuer = issuer;
    this.audience = audience;
  }

  @Override
  public JsonWebToken parse(String token) throws ParseException {
    var known = verified.getIfPresent(token);
    if (known == null) {
      known = parse(token, rulesFor(token));
      verified.put(token, known);
    }
    mustBeCurrent(known);
    return known;
  }

  private void mustBeCurrent(JsonWebToken token) throws ParseException {
    var now = clock.instant();
    if (now.getEpochSecond() >= token.getExpirationTime()
        || token.getIssuedAtTime() > now.plus(CLOCK_SKEW).getEpochSecond()) {
      throw new ParseException("The token has expired, or is not valid yet.");
    }
  }

  private JWTAuthContextInfo rulesFor(String token) throws ParseException {
    var rules = new JWTAuthContextInfo(keyOf(token), issuer);
    rules.setSignatureAlgorithm(Set.of(SignatureAlgorithm.RS256));
    rules.setExpectedAudience(Set.of(audience));
    rules.setClockSkew(ANY_TIME);
    return rules;
  }

  private RSAPublicKey keyOf(String token) throws ParseException {
    try {
      var header =
          Base64.getUrlDecoder().decode(token.substring(0, Math.max(0, token.indexOf('.'))));
      var id = json.readTree(header).path("kid").asText();
      return keys.verifying(id).orElseThrow(() -> new ParseException("No key of ours signed it."));
    } catch (IOException | IllegalArgumentException unreadable) {
      throw new ParseException("This is not a token.", unreadable);
    }
  }
}
