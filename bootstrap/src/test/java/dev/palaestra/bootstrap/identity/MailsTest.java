package dev.palaestra.bootstrap.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MailsTest {
  @Test
  void a_mail_comes_in_the_language_of_its_reader() {
    var ana = Newcomer.registered();
    var tokens = ana.signIn();
    assertThat(ana.read("verify")).startsWith("Hello,");
    tokens.calls().body(Map.of("locale", "de-CH")).patch("/me").then().statusCode(200);
    tokens.calls().body("{}").post("/auth/email-verification").then().statusCode(204);
    assertThat(ana.read("bestätigen")).startsWith("Guten Tag,");
  }

  @Test
  void a_newcomer_reads_the_first_one_in_his_language_too() {
    var ana = Newcomer.unknown();
    ana.register(Map.of("locale", "de-at", "time_zone", "Europe/Vienna"))
        .then()
        .statusCode(201)
        .body("locale", equalTo("de-AT"))
        .body("time_zone", equalTo("Europe/Vienna"));
    assertThat(ana.read("bestätigen")).startsWith("Guten Tag,");
    Newcomer.unknown().register(Map.of("locale", "?")).then().statusCode(422);
    Newcomer.unknown().register(Map.of("time_zone", "Vienna")).then().statusCode(422);
  }

  @Test
  void developers_see_it_as_a_page_in_which_nothing_runs() {
    var ana = Newcomer.registered();
    var token = ana.mailed("verify");
    given()
        .get("/dev/mails")
        .then()
        .body(
            "items.find { it.to == '%s' }.html".formatted(ana.email()),
            containsString("/verify-email#token=" + token + "\""));
    given()
        .get("/dev")
        .then()
        .body(containsString("setAttribute('sandbox', '')"))
        .body(containsString("srcdoc"));
  }
}
