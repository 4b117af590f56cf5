package dev.palaestra.bootstrap.shared;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.palaestra.rest.shared.SigningKeys;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.spec.RSAPublicKeySpec;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccessTokenTest {
  @Inject SigningKeys keys;
  @Inject Clock clock;

  @Test
  void counts_as_it_is_issued() {
    assertThat(statusWith(ours().signed(keys.signing()))).isEqualTo(200);
  }

  @Test
  void of_another_issuer_or_for_another_audience_does_not_count() {
    assertThat(statusWith(ours().withIssuer("elsewhere").signed(keys.signing()))).isEqualTo(401);
    assertThat(statusWith(ours().withAudience("another-api").signed(keys.signing())))
        .isEqualTo(401);
  }

  @Test
  void counts_for_a_quarter_of_an_hour() {
    var token = ours().signed(keys.signing());
    try {
      advance(Duration.ofMinutes(14));
      assertThat(statusWith(token)).isEqualTo(200);
      advance(Duration.ofMinutes(1));
      assertThat(statusWith(token)).isEqualTo(401);
    } finally {
      given().delete("/dev/clock").then().statusCode(200);
    }
  }

  @Test
  void from_the_future_does_not_count() {
    var token = HandmadeToken.of(keys.signingId(), clock.instant().plusSeconds(60));
    assertThat(statusWith(token.signed(keys.signing()))).isEqualTo(401);
  }

  @Test
  void without_a_signature_does_not_count() {
    assertThat(statusWith(ours().withAlgorithm("none").unsigned())).isEqualTo(401);
    assertThat(statusWith(ours().unsigned())).isEqualTo(401);
  }

  @Test
  void the_public_key_is_no_secret_to_sign_with() throws GeneralSecurityException {
    var numbers =
        new RSAPublicKeySpec(keys.signing().getModulus(), keys.signing().getPublicExponent());
    var known = KeyFactory.getInstance("RSA").generatePublic(numbers).getEncoded();
    assertThat(statusWith(ours().withAlgorithm("HS256").authenticated(known))).isEqualTo(401);
  }

  @Test
  void of_another_key_does_not_count_under_any_name() throws GeneralSecurityException {
    var foreign = KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate();
    assertThat(statusWith(ours().signed(foreign))).isEqualTo(401);
    assertThat(statusWith(HandmadeToken.of("another", clock.instant()).signed(foreign)))
        .isEqualTo(401);
  }

  private HandmadeToken ours() {
    return HandmadeToken.of(keys.signingId(), clock.instant());
  }

  private static int statusWith(String token) {
    return Api.with(token).get("/programs").statusCode();
  }

  private static void advance(Duration by) {
    given()
        .contentType("application/json")
        .body("{\"advance\": \"" + by + "\"}")
        .post("/dev/clock")
        .then()
        .statusCode(200);
  }
}
