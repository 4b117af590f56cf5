package dev.palaestra.bootstrap.identity;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.palaestra.bootstrap.shared.OlderRows;
import dev.palaestra.bootstrap.shared.People;
import dev.palaestra.bootstrap.shared.People.Gym;
import dev.palaestra.bootstrap.shared.People.Person;
import dev.palaestra.domain.identity.Tier;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What was stored before a rule became what it is today is read and used as ever. Only who writes
/// it anew is held against the rule.
@QuarkusTest
class OlderRowsOfIdentityTest {
  @Inject People people;
  @Inject OlderRows rows;

  @Test
  void the_owner_of_an_account_signs_in() throws SQLException {
    var ana = Newcomer.registered();
    var me = ana.signIn().calls();
    var id = UUID.fromString(me.get("/me").jsonPath().getString("id"));
    var older = "full_name = 'www.x.com/a', time_zone = 'Mars/Olympus', locale = '?', phone = '1'";
    rows.set("account", older, "id", id);

    ana.signIn().calls().get("/me").then().body("time_zone", equalTo("Mars/Olympus"));
    me.body("{\"full_name\":\"Ana\"}")
        .patch("/me")
        .then()
        .statusCode(422)
        .body("errors.field.sort()", contains("locale", "time_zone"));
    me.body("{\"full_name\":\"Ana\",\"locale\":\"de\",\"time_zone\":\"UTC\"}")
        .patch("/me")
        .then()
        .statusCode(200);
  }

  @Test
  void an_address_is_still_its_owners() throws SQLException {
    var gym = people.gym(Tier.PRO);
    var address = "ana" + UUID.randomUUID() + "@localhost";
    rows.set("account", "email = '" + address + "'", "id", gym.coach().id().value());
    gym.coach().calls().get("/me").then().statusCode(200).body("email", equalTo(address));
    gym.coach()
        .calls()
        .contentType("application/json")
        .body("{\"full_name\":\"Ana\"}")
        .patch("/me")
        .then()
        .statusCode(200);
  }

  @Test
  void an_organization_is_joined_and_changed() throws SQLException {
    var gym = people.gym(Tier.FREE);
    var id = gym.id().value();
    rows.set("organization", "name = '', time_zone = 'Mars', join_policy = 'OPEN'", "id", id);
    Newcomer.unknown().register(Map.of("organization_id", id.toString())).then().statusCode(201);
    patch(gym, "{\"name\":\"Gym\"}")
        .then()
        .statusCode(422)
        .body("errors.field", contains("time_zone"));
    patch(gym, "{\"name\":\"Gym\",\"time_zone\":\"UTC\"}").then().statusCode(200);
  }

  @Test
  void an_application_is_decided_and_stays_decided() throws SQLException {
    var gym = people.gym(Tier.FREE);
    var made = calls(gym.member()).body("{}").post("/coaches/applications");
    made.then().statusCode(201);
    var id = UUID.fromString(made.jsonPath().getString("id"));
    rows.set("coach_application", "note = repeat('n', 1001)", "id", id);

    decide(gym, id, "REJECTED").then().statusCode(200).body("note.length()", equalTo(1001));
    rows.set("coach_application", "reason = repeat('r', 501)", "id", id);
    decide(gym, id, "REJECTED").then().statusCode(200).body("reason.length()", equalTo(501));
    decide(gym, id, "APPROVED").then().statusCode(409);
  }

  private static Response decide(Gym gym, UUID application, String decision) {
    return calls(gym.admin())
        .body(Map.of("decision", decision))
        .put("/coaches/applications/{id}/decision", application);
  }

  private static RequestSpecification calls(Person person) {
    return person.calls().contentType("application/json");
  }

  @Test
  void who_registers_with_his_phone_is_called_as_he_has_said() throws SQLException {
    var phone = Phone.unknown();
    var challenge = phone.register(Map.of());
    var email = "ana" + UUID.randomUUID() + "@localhost";
    var older = "full_name = 'www.x.com/a', email = '" + email + "'";
    rows.set("code_challenge", older, "id", UUID.fromString(challenge));
    phone
        .answer(challenge)
        .then()
        .statusCode(201)
        .body("account.full_name", equalTo("www.x.com/a"))
        .body("account.email", equalTo(email));
  }

  private static Response patch(Gym gym, String change) {
    return calls(gym.admin()).body(change).patch("/organizations/{id}", gym.id().value());
  }
}
