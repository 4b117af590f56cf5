package dev.palaestra.bootstrap.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.palaestra.bootstrap.shared.Api;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/// Somebody who signs in himself, as a client would: with a mailbox and a password.
record Newcomer(String email, String password) {
  private static final Pattern TOKEN = Pattern.compile("#token=([A-Za-z0-9_-]{43})\\s");
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  static Newcomer unknown() {
    return new Newcomer(UUID.randomUUID() + "@example.org", "zebra-gym-" + UUID.randomUUID());
  }

  static Newcomer registered() {
    var newcomer = unknown();
    newcomer.register(Map.of()).then().statusCode(201);
    return newcomer;
  }

  static Newcomer verified() {
    var newcomer = registered();
    newcomer.verify();
    return newcomer;
  }

  /// Who founded an organization and is verified.
  static Newcomer founder() {
    var newcomer = unknown();
    newcomer.register(Map.of("organization_name", "Gym")).then().statusCode(201);
    newcomer.verify();
    return newcomer;
  }

  Response register(Map<String, Object> more) {
    Map<String, Object> body = new HashMap<>(more);
    body.put("email", email);
    body.put("password", password);
    body.put("full_name", "Ana Test");
    return post("/auth/register", body);
  }

  void verify() {
    post("/auth/email-verification/confirmation", Map.of("token", mailed("verify")))
        .then()
        .statusCode(204);
  }

  Response tryToSignIn(String with) {
    return post("/auth/login", Map.of("email", email, "password", with));
  }

  Tokens signIn() {
    return Tokens.of(tryToSignIn(password));
  }

  /// The token of the newest mail whose subject has this word.
  String mailed(String word) {
    var token = TOKEN.matcher(read(word));
    assertThat(token.find()).isTrue();
    return token.group(1);
  }

  /// The newest mail whose subject has this word.
  String read(String word) {
    var deadline = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(deadline)) {
      var text = newest(word);
      if (text != null) {
        return text;
      }
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
    throw new AssertionError("No mail with " + word + " came to " + email);
  }

  private String newest(String word) {
    List<Map<String, String>> mails = given().get("/dev/mails").jsonPath().getList("items");
    return mails.stream()
        .filter(it -> it.get("to").equals(email) && it.get("subject").contains(word))
        .findFirst()
        .map(it -> it.get("text"))
        .orElse(null);
  }

  static Response post(String path, Object body) {
    return Api.stranger().contentType("application/json").body(body).post(path);
  }

  /// What a client holds while it is signed in.
  record Tokens(String access, String refresh) {
    static Tokens of(Response answer) {
      assertThat(answer.statusCode()).isEqualTo(200);
      return new Tokens(
          answer.jsonPath().getString("access_token"),
          answer.jsonPath().getString("refresh_token"));
    }

    RequestSpecification calls() {
      return Api.with(access).contentType("application/json");
    }

    String organization() {
      return calls().get("/me").jsonPath().getString("memberships[0].organization_id");
    }

    Response tryToRefresh() {
      return post("/auth/refresh", Map.of("refresh_token", refresh));
    }

    int statusOfMe() {
      return calls().get("/me").statusCode();
    }
  }
}
