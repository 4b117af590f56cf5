package dev.palaestra.bootstrap.identity;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.palaestra.bootstrap.shared.People;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class IpBlocksTest {
  @Inject People people;

  @Test
  void the_platform_admin_sees_adds_and_removes_them() {
    var root = people.platformAdmin();
    String id =
        root.calls()
            .contentType("application/json")
            .body(Map.of("address", "2001:db8::1", "minutes", 5, "reason", "Guesses"))
            .post("/ip-blocks")
            .then()
            .statusCode(201)
            .header("Location", startsWith("/api/v1/ip-blocks/"))
            .body("reason", equalTo("Guesses"))
            .extract()
            .path("id");
    root.calls().get("/ip-blocks").then().statusCode(200).body("items.id", hasItem(id));
    var seen =
        root.calls()
            .get("/ip-blocks/" + id)
            .then()
            .statusCode(200)
            .body("address", startsWith("2001:db8:"))
            .extract()
            .header("ETag");
    ask("2001:db8::1", "Guesses on").statusCode(201).body("id", equalTo(id));
    root.calls().header("If-Match", seen).delete("/ip-blocks/" + id).then().statusCode(412);
    var present = root.calls().get("/ip-blocks/" + id).then().statusCode(200).extract();
    root.calls()
        .header("If-Match", present.header("ETag"))
        .delete("/ip-blocks/" + id)
        .then()
        .statusCode(204);
    root.calls().get("/ip-blocks/" + id).then().statusCode(404);
    root.calls().delete("/ip-blocks/" + id).then().statusCode(404);
    root.calls().get("/ip-blocks").then().body("items.id", not(hasItem(id)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "example.org",
        "",
        "300.1.1.1",
        "1",
        "1.2.3",
        "01.2.3.4",
        "1.2.3.4/24",
        "1.2.3.4\r\nX: y"
      })
  void an_address_is_an_address(String address) {
    ask(address, "Guesses").statusCode(422).body("errors.field", hasItem("address"));
  }

  @Test
  void a_reason_can_be_printed() {
    ask("1.2.3.4", "\u0000").statusCode(422).body("errors.field", hasItem("reason"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "::ffff:127.0.0.1"})
  void nobody_blocks_the_network_from_which_he_calls(String address) {
    ask(address, "Guesses").statusCode(422).body("code", equalTo("NOT_ON_YOURSELF"));
  }

  private ValidatableResponse ask(String address, String reason) {
    return people
        .platformAdmin()
        .calls()
        .contentType("application/json")
        .body(Map.of("address", address, "reason", reason))
        .post("/ip-blocks")
        .then();
  }
}
