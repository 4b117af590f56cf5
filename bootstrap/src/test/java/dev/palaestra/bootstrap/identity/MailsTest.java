package dev.palaestra.bootstrap.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

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
