package dev.palaestra.bootstrap.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.palaestra.bootstrap.shared.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CookieJourneyTest {
  private static final String ACCESS = "__Host-access";
  private static final String REFRESH = "__Host-refresh";
  private static final String CSRF_HEADER = "X-CSRF-Token";

  @Test
  void signing_in_sets_two_cookies_that_no_script_reads_and_one_that_it_does() {
    var ana = Newcomer.registered();
    var answer =
        Newcomer.post(
            "/auth/login?mode=cookie", Map.of("email", ana.email(), "password", ana.password()));

    answer
        .then()
        .statusCode(200)
        .body("access_token", nullValue())
        .body("refresh_token", nullValue())
        .body("expires_in", equalTo(900))
        .body("account.email", equalTo(ana.email()));
    assertThat(Browser.setCookies(answer))
        .satisfiesExactly(
            it -> assertThat(it).startsWith(ACCESS + "=ey").contains("Max-Age=900;", "HTTPOnly"),
            it -> assertThat(it).startsWith(REFRESH + "=").contains("Max-Age=2592000;", "HTTPOnly"),
            it ->
                assertThat(it)
                    .startsWith("__Host-csrf=" + answer.jsonPath().getString("csrf_token") + ";")
                    .contains("Max-Age=2592000;")
                    .doesNotContain("HTTPOnly"))
        .allSatisfy(it ->
            assertThat(it)
                .contains("; Path=/;", "; Secure", "; SameSite=Lax")
                .doesNotContain("Domain"));
  }

  @Test
  void another_mode_is_not_known() {
    var ana = Newcomer.registered();
    Newcomer.post("/auth/login?mode=jar", Map.of("email", ana.email(), "password", ana.password()))
        .then()
        .statusCode(400)
        .body("code", equalTo("INVALID_PARAMETER"));
    assertThat(Browser.setCookies(ana.tryToSignIn(ana.password()))).isEmpty();
  }

  @Test
  void reading_needs_the_cookies_and_changing_the_csrf_token_too() {
    var ana = Browser.signedIn(Newcomer.registered());
    var eve = Browser.signedIn(Newcomer.registered());
    ana.lured()
        .get("/me")
        .then()
        .statusCode(200)
        .header("RateLimit-Policy", "\"reads\";q=120;w=60");

    refused(rename(ana.lured()));
    refused(rename(ana.lured().header(CSRF_HEADER, "")));
    refused(rename(ana.lured().header(CSRF_HEADER, "x")));
    refused(rename(ana.lured().header(CSRF_HEADER, eve.csrf())));
    ana.lured().get("/me").then().body("full_name", equalTo("Ana Test"));
    rename(ana.calls()).then().statusCode(200).body("full_name", equalTo("Grace"));
  }

  @Test
  void a_csrf_token_is_worth_nothing_without_the_session_that_it_belongs_to() {
    var ana = Browser.signedIn(Newcomer.registered());
    var planted = Browser.signedIn(Newcomer.registered()).csrf();
    var access = "__Host-access=" + ana.cookies().get(ACCESS);
    var calls = Api.stranger().contentType("application/json").header(CSRF_HEADER, planted);
    refused(rename(calls.header("Cookie", access + "; __Host-csrf=" + planted)));
  }

  @Test
  void the_cookies_of_two_sessions_do_not_go_together() {
    var ana = Browser.signedIn(Newcomer.registered());
    var eve = Browser.signedIn(Newcomer.registered());
    var access = ACCESS + "=" + ana.cookies().get(ACCESS);
    var mixed = access + "; " + REFRESH + "=" + eve.cookies().get(REFRESH);
    var calls = Api.stranger().contentType("application/json").header("Cookie", mixed);
    refused(rename(calls.header(CSRF_HEADER, eve.csrf())));
    ana.calls().get("/me").then().body("full_name", equalTo("Ana Test"));
  }

  @Test
  void an_authorization_header_speaks_for_itself() {
    var ana = Browser.signedIn(Newcomer.registered());
    var ben = Newcomer.registered();
    var token = ben.signIn().access();
    ana.lured()
        .header("Authorization", "Bearer " + token)
        .get("/me")
        .then()
        .statusCode(200)
        .body("email", equalTo(ben.email()));
    rename(ana.lured().header("Authorization", "Bearer " + token)).then().statusCode(200);
    ana.calls().header("Authorization", "Bearer rubbish").get("/me").then().statusCode(401);
    ana.calls().header("Authorization", "Basic eDp5").get("/me").then().statusCode(401);
    ana.calls()
        .header("Authorization", "Bearer " + token)
        .post("/auth/refresh")
        .then()
        .statusCode(401);
  }

  @Test
  void tokens_are_renewed_by_the_cookie_alone() {
    var ana = Browser.signedIn(Newcomer.registered());
    var before = ana.copy();
    ana.lose(ACCESS);
    ana.lured().get("/me").then().statusCode(401).header("WWW-Authenticate", "Bearer");
    refused(ana.lured().post("/auth/refresh"));

    ana.took(ana.calls().post("/auth/refresh"))
        .then()
        .statusCode(200)
        .body("access_token", nullValue())
        .body("refresh_token", nullValue())
        .body("csrf_token", equalTo(before.csrf()));
    assertThat(ana.cookies().get(REFRESH)).isNotEqualTo(before.cookies().get(REFRESH));
    rename(ana.calls()).then().statusCode(200);

    before.calls().post("/auth/refresh").then().statusCode(401);
    ana.lured().get("/me").then().statusCode(401);
  }

  @Test
  void a_token_in_the_body_is_answered_in_the_body() {
    var ana = Browser.signedIn(Newcomer.registered());
    var token = Newcomer.registered().signIn().refresh();
    var answer = ana.lured().body(Map.of("refresh_token", token)).post("/auth/refresh");
    answer.then().statusCode(200).body("access_token", not(nullValue()));
    assertThat(Browser.setCookies(answer)).isEmpty();
    var calls = Api.stranger().contentType("application/json");
    calls.post("/auth/refresh").then().statusCode(401).body("code", equalTo("UNAUTHENTICATED"));
  }

  /// Browsers name no media type where they send nothing; RestAssured always names one.
  @Test
  void refreshing_needs_no_media_type() throws Exception {
    var request =
        HttpRequest.newBuilder(
                URI.create("http://localhost:%d/api/v1/auth/refresh".formatted(RestAssured.port)))
            .POST(BodyPublishers.noBody());
    Browser.signedIn(Newcomer.registered()).headers().forEach(request::header);
    try (var client = HttpClient.newHttpClient()) {
      var answer = client.send(request.build(), BodyHandlers.discarding());
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().allValues("Set-Cookie")).hasSize(3);
    }
  }

  @Test
  void turning_to_another_organization_changes_the_cookies() {
    var founder = Newcomer.founder();
    var ana = Browser.signedIn(founder);
    var second = ana.calls().body(Map.of("name", "Second")).post("/organizations");
    second.then().statusCode(201);
    var there = Map.of("organization_id", second.jsonPath().getString("id"));
    var before = ana.copy();
    refused(ana.lured().body(there).post("/auth/switch"));

    ana.took(ana.calls().body(there).post("/auth/switch"))
        .then()
        .statusCode(200)
        .body("access_token", nullValue())
        .body("csrf_token", not(equalTo(before.csrf())));
    ana.lured().get("/organizations/" + there.get("organization_id")).then().statusCode(200);
    rename(ana.calls()).then().statusCode(200);
    before.lured().get("/me").then().statusCode(401);
    before.calls().post("/auth/refresh").then().statusCode(401);
  }

  @Test
  void signing_out_takes_the_cookies_away_and_ends_the_session() {
    var ana = Browser.signedIn(Newcomer.registered());
    var before = ana.copy();
    refused(ana.lured().post("/auth/logout"));

    ana.took(ana.calls().post("/auth/logout")).then().statusCode(204);
    assertThat(ana.cookies()).isEmpty();
    before.lured().get("/me").then().statusCode(401);
    before.calls().post("/auth/refresh").then().statusCode(401);
  }

  @Test
  void who_comes_back_late_can_still_sign_out() {
    var ana = Browser.signedIn(Newcomer.registered());
    ana.lose(ACCESS);
    var before = ana.copy();
    refused(ana.lured().post("/auth/logout"));

    ana.took(ana.calls().post("/auth/logout")).then().statusCode(204);
    assertThat(ana.cookies()).isEmpty();
    before.calls().post("/auth/refresh").then().statusCode(401);
  }

  @Test
  void cookies_of_a_session_that_is_over_do_not_keep_anybody_from_signing_in() {
    var ana = Newcomer.registered();
    var browser = Browser.signedIn(ana);
    browser.calls().post("/auth/logout").then().statusCode(204);
    browser
        .lured()
        .body(Map.of("email", ana.email(), "password", ana.password()))
        .post("/auth/login?mode=cookie")
        .then()
        .statusCode(200);
    browser.lured().get("/muscle-groups").then().statusCode(200);
  }

  private static Response rename(RequestSpecification calls) {
    return calls.body(Map.of("full_name", "Grace")).patch("/me");
  }

  private static void refused(Response answer) {
    answer.then().statusCode(403).body("code", equalTo("CSRF_INVALID"));
  }
}
