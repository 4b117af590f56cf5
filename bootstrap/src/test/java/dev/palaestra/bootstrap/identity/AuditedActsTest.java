package dev.palaestra.bootstrap.identity;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.palaestra.bootstrap.shared.People;
import dev.palaestra.bootstrap.shared.People.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An entry of the audit says by itself what was done to whom.
@QuarkusTest
class AuditedActsTest {
  @Inject People people;

  private Person root;

  @BeforeEach
  void somebody_who_may_see_all() {
    root = people.platformAdmin();
  }

  @Test
  void whose_session_was_ended_is_found_by_the_person() {
    String id = Newcomer.verified().signIn().calls().get("/me").path("id");
    root.calls()
        .contentType("application/json")
        .body(Map.of("status", "SUSPENDED"))
        .put("/accounts/" + id + "/status")
        .then()
        .statusCode(200);
    audited(id, "&action=session.opened&action=session.ended")
        .body("items.action", contains("session.opened", "session.ended"))
        .body("items.actor_id", contains(id, root.id().value().toString()))
        .body("items[0].after.scope", equalTo("FULL"))
        .body("items[1].before.session_id", notNullValue());
  }

  @Test
  void what_was_blocked_is_known_when_the_block_has_gone() {
    String block =
        root.calls()
            .contentType("application/json")
            .body(Map.of("address", "203.0.113.99", "reason", "Guesses"))
            .post("/ip-blocks")
            .path("id");
    root.calls().delete("/ip-blocks/" + block).then().statusCode(204);
    audited(block, "")
        .body("items.action", contains("ip_block.added", "ip_block.removed"))
        .body("items[0].after.address", equalTo("203.0.113.99"))
        .body("items[1].before.address", equalTo("203.0.113.99"))
        .body("items[1].before.until", notNullValue());
  }

  private ValidatableResponse audited(String target, String filter) {
    return root.calls()
        .get("/audit-events?sort=at&target=" + target + filter)
        .then()
        .statusCode(200);
  }
}
