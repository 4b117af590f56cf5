package dev.palaestra.bootstrap.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import dev.palaestra.bootstrap.identity.Newcomer.Tokens;
import dev.palaestra.bootstrap.shared.Wire;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Somebody looks after his own sessions.
@QuarkusTest
class SessionsJourneyTest {
  private static final String SESSIONS = "/auth/sessions";

  @Test
  void who_is_out_when_his_body_has_come_is_not_let_in() throws IOException {
    var body = "{\"full_name\": \"Late\"}";
    var ana = Newcomer.registered().signIn();
    try (var wire = new Wire(URI.create("http://localhost:" + RestAssured.port))) {
      wire.send(
          "PATCH /api/v1/me HTTP/1.1",
          "Host: localhost",
          "Authorization: Bearer " + ana.access(),
          "Content-Type: application/json",
          "Content-Length: " + body.length(),
          "Expect: 100-continue",
          "");
      assertThat(wire.line()).startsWith("HTTP/1.1 100 ");
      wire.line();
      ana.calls().post("/auth/logout").then().statusCode(204);
      wire.send(body);
      assertThat(wire.line()).startsWith("HTTP/1.1 401 ");
    }
  }

  @Test
  void the_list_shows_each_sign_in() {
    var ana = Newcomer.founder();
    var first = ana.signIn();
    var second = ana.signIn();
    var listed = second.calls().get(SESSIONS);
    listed
        .then()
        .statusCode(200)
        .body("items", hasSize(2))
        .body("items.current", equalTo(List.of(true, false)))
        .body("items[0].organization_id", equalTo(second.organization()))
        .body("items[0].address", equalTo("127.0.0.1"))
        .body("items[0].device", notNullValue());
    assertThat(listed.asString())
        .doesNotContain(first.access(), first.refresh(), second.access(), second.refresh());
    second.calls().get(SESSIONS + "?sort=address").then().statusCode(400);
  }

  @Test
  void one_is_ended_and_the_others_live() {
    var ana = Newcomer.registered();
    var lost = ana.signIn();
    var here = ana.signIn();
    var eve = Newcomer.registered().signIn();
    var path = SESSIONS + "/" + sessionOf(lost);

    eve.calls().delete(path).then().statusCode(404);
    assertThat(lost.statusOfMe()).isEqualTo(200);
    here.calls().delete(path).then().statusCode(204);
    assertThat(lost.statusOfMe()).isEqualTo(401);
    lost.tryToRefresh().then().statusCode(401);
    assertThat(here.statusOfMe()).isEqualTo(200);
    here.calls().delete(path).then().statusCode(404);
    here.calls().delete(SESSIONS + "/" + UUID.randomUUID()).then().statusCode(404);
    here.calls().get(SESSIONS).then().body("items", hasSize(1));
  }

  @Test
  void all_others_are_ended_at_once() {
    var ana = Newcomer.registered();
    var lost = ana.signIn();
    var here = ana.signIn();
    var eve = Newcomer.registered().signIn();

    here.calls().delete(SESSIONS).then().statusCode(204);
    assertThat(lost.statusOfMe()).isEqualTo(401);
    assertThat(here.statusOfMe()).isEqualTo(200);
    assertThat(eve.statusOfMe()).isEqualTo(200);
    here.calls().get(SESSIONS).then().body("items.current", equalTo(List.of(true)));
    here.calls().delete(SESSIONS + "/" + sessionOf(here)).then().statusCode(204);
    assertThat(here.statusOfMe()).isEqualTo(401);
  }

  private static String sessionOf(Tokens tokens) {
    return tokens.calls().get(SESSIONS).jsonPath().getString("items.find { it.current }.id");
  }
}
