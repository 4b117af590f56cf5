package dev.palaestra.rest.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palaestra.domain.identity.EmailAddress;
import dev.palaestra.domain.identity.ExternalId;
import dev.palaestra.domain.identity.IdentityError;
import dev.palaestra.domain.identity.IdentityToken;
import dev.palaestra.domain.shared.SharedError;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoogleTokensTest {
  private static final String ISSUER = "https://accounts.google.com";
  private static final String CLIENT = "palaestra-web";
  private static final String NONCE = "n-0S6_WzA2Mj";

  private final Time time = new Time();
  private FakeGoogle google;
  private RsaJsonWebKey key;
  private GoogleTokens tokens;

  @BeforeEach
  void a_provider() throws IOException {
    google = new FakeGoogle();
    key = google.key("1");
    tokens = tokensFor(List.of("palaestra-ios", CLIENT));
  }

  @AfterEach
  void stop() {
    google.close();
  }

  private GoogleTokens tokensFor(List<String> clients) {
    var issuers = List.of(ISSUER, "accounts.google.com");
    var keys = new IssuerKeys(google::address, time);
    return new GoogleTokens(issuers, Optional.of(clients), keys, time);
  }

  private static final class Time extends Clock {
    private Instant now = Instant.parse("2026-11-20T09:00:00Z");

    void advance(Duration by) {
      now = now.plus(by);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {ISSUER, "accounts.google.com"})
  void tells_who_it_is_under_one_name_of_the_issuer(String spelling) throws JoseException {
    var claims = claims();
    claims.setIssuer(spelling);
    assertThat(tokens.verify(signed(claims, key), NONCE))
        .isEqualTo(
            new IdentityToken(
                new ExternalId("accounts.google.com", "1075"),
                new EmailAddress("ana@example.org"),
                true,
                "Ana Silva",
                time.instant().plusSeconds(3600)));
  }

  @Test
  void an_address_is_verified_only_where_google_says_so() throws JoseException {
    var claims = claims();
    claims.setClaim("email_verified", false);
    assertThat(tokens.verify(signed(claims, key), NONCE).emailVerified()).isFalse();
    claims.unsetClaim("email_verified");
    assertThat(tokens.verify(signed(claims, key), NONCE).emailVerified()).isFalse();
    claims.setClaim("email_verified", "true");
    assertThat(tokens.verify(signed(claims, key), NONCE).emailVerified()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "iss, https://accounts.google.com.evil.example",
    "iss, ",
    "aud, another-client",
    "aud, ",
    "nonce, another-nonce",
    "nonce, ",
    "sub, ",
    "exp, ",
    "iat, ",
    "email, ",
    "email, ana",
    "email, 7",
  })
  void a_claim_that_is_wrong_or_missing_refuses_it(String claim, String value)
      throws JoseException {
    var claims = claims();
    if (value == null) {
      claims.unsetClaim(claim);
    } else {
      claims.setClaim(claim, value.equals("7") ? (Object) 7 : value);
    }
    refused(signed(claims, key));
  }

  @Test
  void one_for_several_audiences_is_not_ours() throws JoseException {
    var claims = claims();
    claims.setAudience(CLIENT, "another-client");
    refused(signed(claims, key));
  }

  @Test
  void it_counts_from_its_making_to_its_end() throws JoseException {
    var token = signed(claims(), key);
    time.advance(Duration.ofMinutes(60).minusSeconds(1));
    assertThat(tokens.verify(token, NONCE).id().subject()).isEqualTo("1075");
    time.advance(Duration.ofSeconds(1));
    refused(token);
  }

  @Test
  void one_from_the_future_or_the_distant_past_does_not_count() throws JoseException {
    var claims = claims();
    claims.setIssuedAt(NumericDate.fromSeconds(time.instant().getEpochSecond() + 120));
    refused(signed(claims, key));
    claims.setIssuedAt(NumericDate.fromSeconds(time.instant().getEpochSecond() - 90_000));
    refused(signed(claims, key));
  }

  @Test
  void without_a_signature_it_does_not_count() throws JoseException {
    var bare = signature(claims(), "none", "1");
    bare.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
    refused(bare.getCompactSerialization());
    var token = signed(claims(), key);
    refused(token.substring(0, token.lastIndexOf('.') + 1));
  }

  @Test
  void the_public_key_is_no_secret_to_sign_with() throws JoseException {
    var forged = signature(claims(), "HS256", "1");
    forged.setKey(new HmacKey(key.getPublicKey().getEncoded()));
    refused(forged.getCompactSerialization());
  }

  @Test
  void another_algorithm_of_the_right_key_does_not_count() throws JoseException {
    var other = signature(claims(), "RS512", "1");
    other.setKey(key.getPrivateKey());
    refused(other.getCompactSerialization());
  }

  @Test
  void a_key_that_google_does_not_show_signs_nothing() throws JoseException {
    refused(signed(claims(), FakeGoogle.hiddenKey("1")));
    refused(signed(claims(), FakeGoogle.hiddenKey("2")));
    refused(signed(claims(), FakeGoogle.hiddenKey(null)));
  }

  @Test
  void a_key_that_the_token_brings_along_is_not_looked_at() throws JoseException {
    var hidden = FakeGoogle.hiddenKey("1");
    var forged = signature(claims(), "RS256", "1");
    forged.setJwkHeader(PublicJsonWebKey.Factory.newPublicJwk(hidden.getPublicKey()));
    forged.setHeader("jku", google.address().toString());
    forged.setKey(hidden.getPrivateKey());
    refused(forged.getCompactSerialization());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "rubbish", "a.b.c", "..", "eyJhbGciOiJSUzI1NiJ9.e30.AA"})
  void rubbish_is_refused(String text) {
    refused(text);
  }

  @Test
  void keys_are_asked_for_once_an_hour() throws JoseException {
    for (var i = 0; i < 5; i++) {
      tokens.verify(signed(claims(), key), NONCE);
    }
    assertThat(google.questions()).isEqualTo(1);
    time.advance(Duration.ofHours(1));
    tokens.verify(signed(claims(), key), NONCE);
    assertThat(google.questions()).isEqualTo(2);
  }

  @Test
  void many_first_tokens_at_once_ask_once() throws JoseException, InterruptedException {
    var token = signed(claims(), key);
    try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
      var all =
          crowd.invokeAll(
              IntStream.range(0, 20)
                  .<Callable<IdentityToken>>mapToObj(_ -> () -> tokens.verify(token, NONCE))
                  .toList());
      assertThat(all).allSatisfy(it -> assertThat(it.resultNow().id().subject()).isNotEmpty());
    }
    assertThat(google.questions()).isEqualTo(1);
  }

  @Test
  void a_new_key_is_found_when_it_is_used_first_and_an_old_one_goes() throws JoseException {
    var first = signed(claims(), key);
    tokens.verify(first, NONCE);
    var next = google.key("2");
    google.hide("1");
    time.advance(Duration.ofMinutes(1));
    tokens.verify(signed(claims(), next), NONCE);
    assertThat(google.questions()).isEqualTo(2);
    refused(first);
  }

  @Test
  void made_up_key_ids_ask_google_once_a_minute() throws JoseException {
    tokens.verify(signed(claims(), key), NONCE);
    var madeUp = signed(claims(), FakeGoogle.hiddenKey("made-up"));
    for (var i = 0; i < 20; i++) {
      refused(madeUp);
    }
    assertThat(google.questions()).isEqualTo(1);
    time.advance(Duration.ofMinutes(1));
    refused(signed(claims(), FakeGoogle.hiddenKey("made-up-too")));
    refused(signed(claims(), FakeGoogle.hiddenKey("another-one")));
    assertThat(google.questions()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({"500, x", "404, x", "302, x", "200, rubbish", "200, '{\"keys\":[]}'", "200, ''"})
  void without_keys_it_is_not_known_whether_a_token_counts(int status, String text)
      throws JoseException {
    google.answers(status, text);
    var token = signed(claims(), key);
    for (var i = 0; i < 3; i++) {
      unavailable(token);
    }
    assertThat(google.questions()).isEqualTo(1);
    google.answers(200, null);
    time.advance(Duration.ofSeconds(10));
    assertThat(tokens.verify(token, NONCE).id().subject()).isEqualTo("1075");
  }

  @Test
  void an_endless_answer_is_not_read() throws JoseException {
    google.answers(200, " ".repeat(200_000));
    unavailable(signed(claims(), key));
  }

  @Test
  void a_crowd_waits_once_for_an_answer_without_an_end() throws Exception {
    google.drips();
    var token = signed(claims(), key);
    try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
      var all = Collections.<Callable<Boolean>>nCopies(20, () -> isUnavailable(token));
      for (var one : crowd.invokeAll(all, 20, SECONDS)) {
        assertThat(one.get()).isTrue();
      }
    }
    assertThat(google.questions()).isEqualTo(1);
    assertThat(google.isLeftAlone()).isTrue();
  }

  private boolean isUnavailable(String token) {
    unavailable(token);
    return true;
  }

  @Test
  void while_google_is_away_the_keys_of_the_last_day_count() throws JoseException {
    tokens.verify(signed(claims(), key), NONCE);
    google.close();
    time.advance(Duration.ofHours(23));
    assertThat(tokens.verify(signed(claims(), key), NONCE).id().subject()).isEqualTo("1075");
    time.advance(Duration.ofHours(1));
    unavailable(signed(claims(), key));
  }

  @Test
  void where_no_client_is_named_it_says_so() {
    var keys = new IssuerKeys(google::address, time);
    var unset = new GoogleTokens(List.of(ISSUER), Optional.empty(), keys, time);
    assertThatThrownBy(() -> unset.verify("x", NONCE))
        .hasMessageContaining("not set up for signing in with Google")
        .extracting("code")
        .isEqualTo(SharedError.UNAVAILABLE);
    assertThat(google.questions()).isZero();
  }

  private void refused(String token) {
    assertThatThrownBy(() -> tokens.verify(token, NONCE))
        .extracting("code")
        .isEqualTo(IdentityError.TOKEN_INVALID);
  }

  private void unavailable(String token) {
    assertThatThrownBy(() -> tokens.verify(token, NONCE))
        .extracting("code")
        .isEqualTo(SharedError.UNAVAILABLE);
  }

  private JwtClaims claims() {
    var now = time.instant().getEpochSecond();
    var claims = new JwtClaims();
    claims.setIssuer(ISSUER);
    claims.setAudience(CLIENT);
    claims.setSubject("1075");
    claims.setClaim("nonce", NONCE);
    claims.setClaim("email", "Ana@example.org");
    claims.setClaim("email_verified", true);
    claims.setClaim("name", "Ana Silva");
    claims.setIssuedAt(NumericDate.fromSeconds(now));
    claims.setExpirationTime(NumericDate.fromSeconds(now + 3600));
    return claims;
  }

  private static String signed(JwtClaims claims, RsaJsonWebKey with) throws JoseException {
    var signature = signature(claims, "RS256", with.getKeyId());
    signature.setKey(with.getPrivateKey());
    return signature.getCompactSerialization();
  }

  private static JsonWebSignature signature(JwtClaims claims, String algorithm, String keyId) {
    var signature = new JsonWebSignature();
    signature.setPayloadBytes(claims.toJson().getBytes(UTF_8));
    signature.setAlgorithmHeaderValue(algorithm);
    if (keyId != null) {
      signature.setKeyIdHeaderValue(keyId);
    }
    return signature;
  }
}
