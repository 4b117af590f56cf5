package dev.palaestra.bootstrap.identity;

import static org.hamcrest.Matchers.equalTo;

import dev.palaestra.bootstrap.shared.People;
import dev.palaestra.bootstrap.shared.People.Person;
import dev.palaestra.domain.identity.OneTimePasswords;
import dev.palaestra.domain.identity.SecondFactor;
import dev.palaestra.domain.identity.SecondFactors;
import dev.palaestra.domain.identity.Tier;
import dev.palaestra.domain.shared.Transactions;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DemandedSecondFactorTest {
  @Inject People people;
  @Inject SecondFactors secondFactors;
  @Inject OneTimePasswords passwords;
  @Inject Transactions transactions;

  @Test
  void staff_without_one_is_let_in_nowhere_until_it_has_one() {
    var gym = people.gym(Tier.PRO);
    var place = "/organizations/" + gym.id().value();
    setUp(gym.admin());
    gym.admin()
        .calls()
        .contentType("application/merge-patch+json")
        .body("{\"require_second_factor\": true}")
        .patch(place)
        .then()
        .statusCode(200)
        .body("require_second_factor", equalTo(true));

    refused(gym.coach().calls().get("/exercises").then());
    refused(
        gym.coach().calls().contentType("application/json").body("{}").post("/programs").then());
    gym.coach().calls().get("/me").then().statusCode(200);
    gym.member().calls().get("/exercises").then().statusCode(200);
    gym.admin().calls().get(place + "/members").then().statusCode(200);

    setUp(gym.coach());
    gym.coach().calls().get("/exercises").then().statusCode(200);
  }

  @Test
  void an_admin_who_demands_it_is_meant_too() {
    var gym = people.gym(Tier.FREE);
    var place = "/organizations/" + gym.id().value();
    gym.admin()
        .calls()
        .contentType("application/merge-patch+json")
        .body("{\"require_second_factor\": true}")
        .patch(place)
        .then()
        .statusCode(200);
    refused(gym.admin().calls().get(place + "/members").then());
    people.gym(Tier.FREE).coach().calls().get("/exercises").then().statusCode(200);
  }

  private static void refused(ValidatableResponse answer) {
    answer.statusCode(403).body("code", equalTo("SECOND_FACTOR_REQUIRED"));
  }

  private void setUp(Person person) {
    var factor = new SecondFactor(person.id(), passwords.newSecret(), true, 0, Set.of(), 0);
    transactions.inTransaction(() -> secondFactors.put(factor));
  }
}
