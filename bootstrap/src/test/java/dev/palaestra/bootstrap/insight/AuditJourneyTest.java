package dev.palaestra.bootstrap.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import dev.palaestra.bootstrap.shared.People;
import dev.palaestra.bootstrap.shared.People.Gym;
import dev.palaestra.bootstrap.shared.People.Person;
import dev.palaestra.bootstrap.shared.Statements;
import dev.palaestra.domain.identity.Tier;
import dev.palaestra.domain.shared.Role;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What was done is found again by those who may know.
@QuarkusTest
class AuditJourneyTest {
  private static final String AUDIT = "/audit-events";

  @Inject People people;
  @Inject Statements statements;

  private Gym gym;
  private Person removed;

  @BeforeEach
  void an_act_in_an_organization() {
    gym = people.gym(Tier.FREE);
    removed = remove();
  }

  private Person remove() {
    var ben = people.join(gym.id(), Role.COACH);
    gym.admin()
        .calls()
        .delete("/organizations/" + gym.id().value() + "/members/" + ben.id().value())
        .then()
        .statusCode(204);
    return ben;
  }

  @Test
  void an_admin_sees_who_did_what_to_whom() {
    var admin = gym.admin().id().value().toString();
    var listed = gym.admin().calls().header("X-Request-Id", "audit-journey").get(AUDIT);
    listed
        .then()
        .statusCode(200)
        .body("items.action", contains("membership.ended"))
        .body("items[0].actor_id", equalTo(admin))
        .body("items[0].target_type", equalTo("account"))
        .body("items[0].target_id", equalTo(removed.id().value().toString()))
        .body("items[0].organization_id", equalTo(gym.id().value().toString()))
        .body("items[0].address", equalTo("127.0.0.1"))
        .body("items[0].request_id", notNullValue())
        .body("items[0].before.role", equalTo("COACH"))
        .body("items[0].before.status", equalTo("ACTIVE"))
        .body("items[0].after.size()", equalTo(0));
  }

  @Test
  void filters_narrow_it() {
    var by = "?actor=" + gym.admin().id().value();
    found(AUDIT + by, 1);
    found(AUDIT + "?actor=" + removed.id().value(), 0);
    found(AUDIT + "?target=" + removed.id().value(), 1);
    found(AUDIT + "?action=membership.ended&action=x", 1);
    found(AUDIT + "?action=x", 0);
    found(AUDIT + "?from=2020-01-01T00:00:00Z&to=2999-01-01T00:00:00Z", 1);
    found(AUDIT + "?to=2020-01-01T00:00:00Z", 0);
  }

  private void found(String path, int entries) {
    gym.admin()
        .calls()
        .get(path + "&include_total=true")
        .then()
        .statusCode(200)
        .body("items", hasSize(entries))
        .body("total", equalTo(entries));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?actor=ana",
        "?from=yesterday",
        "?from=%2B999999999-01-01T00:00:00Z",
        "?action=%00",
        "?sort=address",
        "?cursor=x",
        "?limit=0"
      })
  void what_cannot_be_meant_is_refused(String query) {
    gym.admin().calls().urlEncodingEnabled(false).get(AUDIT + query).then().statusCode(400);
  }

  @Test
  void nobody_sees_another_tenants() {
    var elsewhere = people.gym(Tier.FREE);
    var about = AUDIT + "?target=" + removed.id().value();
    elsewhere.admin().calls().get(about).then().statusCode(200).body("items", empty());
    gym.coach().calls().get(about).then().statusCode(403);
    people.nobody().calls().get(about).then().statusCode(403);
    people
        .platformAdmin()
        .calls()
        .get(about)
        .then()
        .statusCode(200)
        .body("items.action", contains("membership.ended"));
  }

  @Test
  void everybody_sees_what_he_did_himself() {
    gym.admin()
        .calls()
        .get("/me/activity")
        .then()
        .statusCode(200)
        .body("items.action", contains("membership.ended"));
    gym.coach().calls().get("/me/activity").then().statusCode(200).body("items", empty());
  }

  @ParameterizedTest
  @CsvSource({
    "/audit-events, 1",
    "/audit-events?include_total=true, 2",
    "/me/activity, 1",
    "/me/activity?include_total=true, 2"
  })
  void reading_costs_as_many_statements(String path, long count) {
    assertThat(statements.ofReading(gym.admin(), path)).isEqualTo(count);
    for (var i = 0; i < 7; i++) {
      remove();
    }
    assertThat(statements.ofReading(gym.admin(), path)).isEqualTo(count);
  }

  @Test
  void nobody_writes_it() {
    for (var method : new String[] {"POST", "PUT", "PATCH", "DELETE"}) {
      people.platformAdmin().calls().request(method, AUDIT).then().statusCode(405);
    }
  }
}
