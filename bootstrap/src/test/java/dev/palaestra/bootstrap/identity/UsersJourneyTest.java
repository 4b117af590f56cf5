package dev.palaestra.bootstrap.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.palaestra.bootstrap.identity.Newcomer.Tokens;
import dev.palaestra.bootstrap.shared.People;
import dev.palaestra.bootstrap.shared.People.Gym;
import dev.palaestra.bootstrap.shared.People.Person;
import dev.palaestra.domain.identity.Tier;
import dev.palaestra.domain.shared.Role;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What an admin does with the people of his organization.
@QuarkusTest
class UsersJourneyTest {
  @Inject People people;

  private Gym gym;

  @BeforeEach
  void an_organization() {
    gym = people.gym(Tier.FREE);
  }

  @Test
  void an_invited_person_is_in_the_list_and_becomes_a_member_under_that_name() {
    var ben = Newcomer.registered();
    var created = invite(ben.email(), "Ben the Runner", "MEMBER");
    created
        .then()
        .statusCode(201)
        .body("status", equalTo("INVITED"))
        .body("full_name", equalTo("Ben the Runner"))
        .body("role", equalTo("MEMBER"))
        .body("email_verified", equalTo(false));
    var location = created.header("Location").substring("/api/v1".length());
    var id = created.jsonPath().getString("id");
    assertThat(location).isEqualTo("/users/" + id);
    admin().get(location).then().statusCode(200).body("email", equalTo(ben.email()));
    admin().get("/users?status=INVITED").then().body("items.id", contains(id));
    admin().get("/users?q=runner").then().body("items.id", contains(id));

    admin().body(Map.of("role", "COACH")).put(location + "/role").then().statusCode(200);
    patch(id, "Ben the Swimmer").then().statusCode(200);

    var here = accept(ben);
    admin().get(location).then().statusCode(404);
    var me = here.calls().get("/me").jsonPath();
    assertThat(me.getString("full_name")).isEqualTo("Ana Test");
    assertThat(me.getString("memberships[0].role")).isEqualTo("COACH");
    admin()
        .get("/users/" + me.getString("id"))
        .then()
        .statusCode(200)
        .body("full_name", equalTo("Ben the Swimmer"))
        .body("status", equalTo("ACTIVE"))
        .body("email_verified", equalTo(true));
  }

  @Test
  void the_answer_tells_nothing_about_the_mail() {
    var known = invite(Newcomer.registered().email(), "Ana Test", "MEMBER").jsonPath();
    var unknown = invite(Newcomer.unknown().email(), "Ana Test", "MEMBER").jsonPath();
    for (var field : List.of("status", "email_verified", "phone_verified", "full_name", "role")) {
      assertThat(known.getString(field)).isEqualTo(unknown.getString(field));
    }
    assertThat(known.getMap("").keySet()).isEqualTo(unknown.getMap("").keySet());
    invite(gym.coach().email(), "Coach", "MEMBER")
        .then()
        .statusCode(409)
        .body("code", equalTo("ALREADY_MEMBER"));
  }

  @Test
  void a_name_in_the_organization_is_not_the_persons_own() {
    var id = id(gym.member());
    patch(id, "Ana of the Mornings")
        .then()
        .statusCode(200)
        .body("full_name", equalTo("Ana of the Mornings"));
    gym.member().calls().get("/me").then().body("full_name", equalTo("Ana Test"));
    patch(id, "").then().statusCode(422).body("errors.field", contains("full_name"));
    admin().body("{\"full_name\":null}").patch("/users/" + id).then().statusCode(422);
  }

  @Test
  void who_is_suspended_is_out_at_once_and_comes_back() {
    var ben = Newcomer.registered();
    invite(ben.email(), "Ben", "COACH").then().statusCode(201);
    var here = accept(ben);
    var id = here.calls().get("/me").jsonPath().getString("id");

    status(id, "SUSPENDED").then().statusCode(200).body("status", equalTo("SUSPENDED"));

    assertThat(here.statusOfMe()).isEqualTo(401);
    here.tryToRefresh().then().statusCode(401);
    ben.signIn()
        .calls()
        .get("/exercises")
        .then()
        .statusCode(403)
        .body("code", equalTo("MEMBERSHIP_REQUIRED"));
    admin().get("/users?status=SUSPENDED").then().body("items.id", contains(id));
    assertThat(ben.read("suspended")).contains(" has suspended your membership");

    status(id, "ACTIVE").then().statusCode(200).body("status", equalTo("ACTIVE"));
    ben.signIn().calls().get("/exercises").then().statusCode(200);
  }

  @Test
  void a_promotion_shows_in_the_next_token_and_a_demotion_ends_the_sessions() {
    var ben = Newcomer.registered();
    invite(ben.email(), "Ben", "MEMBER").then().statusCode(201);
    var here = accept(ben);
    var id = here.calls().get("/me").jsonPath().getString("id");
    here.calls().get("/workouts").then().statusCode(403);

    role(id, "COACH").then().statusCode(200).body("role", equalTo("COACH"));
    here.calls().get("/workouts").then().statusCode(403);
    var next = Tokens.of(here.tryToRefresh());
    next.calls().get("/workouts").then().statusCode(200);

    role(id, "MEMBER").then().statusCode(200);
    assertThat(next.statusOfMe()).isEqualTo(401);
    next.tryToRefresh().then().statusCode(401);
  }

  @Test
  void who_waits_is_kept_out_or_let_in() {
    admin()
        .body(Map.of("join_policy", "APPROVAL"))
        .patch("/organizations/" + gym.id().value())
        .then()
        .statusCode(200);
    var ben = Newcomer.unknown();
    ben.register(Map.of("organization_id", gym.id().value())).then().statusCode(201);
    var id = admin().get("/users?status=PENDING").jsonPath().getString("items[0].id");
    assertThat(ben.signIn().calls().get("/exercises").statusCode()).isEqualTo(403);
    status(id, "SUSPENDED").then().statusCode(200).body("status", equalTo("SUSPENDED"));
    ben.signIn()
        .calls()
        .delete("/me/memberships/" + gym.id().value())
        .then()
        .statusCode(403)
        .body("code", equalTo("NOT_ALLOWED"));
    status(id, "ACTIVE").then().statusCode(200);
    ben.signIn().calls().get("/exercises").then().statusCode(200);
  }

  @Test
  void who_has_left_is_history() {
    var path = "/users/" + id(gym.member());
    admin().delete(path).then().statusCode(204);
    admin().get(path).then().statusCode(200).body("status", equalTo("ENDED"));
    admin().get("/users?role=MEMBER").then().body("items", empty());
    admin().get("/users?status=ENDED").then().body("items.id", contains(id(gym.member())));
    admin().delete(path).then().statusCode(404);
    status(id(gym.member()), "ACTIVE").then().statusCode(409);
    role(id(gym.member()), "COACH").then().statusCode(409).body("code", equalTo("NOT_A_MEMBER"));
  }

  @Test
  void an_invitation_is_withdrawn_under_either_path() {
    var one = invite(Newcomer.unknown().email(), "One", "MEMBER").jsonPath().getString("id");
    var two = invite(Newcomer.unknown().email(), "Two", "MEMBER").jsonPath().getString("id");
    var members = "/organizations/" + gym.id().value() + "/members";
    assertThat(admin().get(members).jsonPath().getList("items"))
        .isEqualTo(admin().get("/users").jsonPath().getList("items"));
    admin().delete("/users/" + one).then().statusCode(204);
    admin().delete(members + "/" + two).then().statusCode(204);
    admin().get("/users?status=INVITED").then().body("items", empty());
  }

  @Test
  void nobody_does_it_to_himself_and_the_last_admin_stays() {
    var self = id(gym.admin());
    for (var answer :
        List.of(
            status(self, "SUSPENDED"),
            role(self, "MEMBER"),
            patch(self, "Boss"),
            admin().delete("/users/" + self))) {
      answer.then().statusCode(422).body("code", equalTo("NOT_ON_YOURSELF"));
    }
    var other = people.join(gym.id(), Role.ADMIN);
    other.calls().delete("/me").then().statusCode(200);
    demote(other, self).then().statusCode(409).body("code", equalTo("LAST_ADMIN"));
    role(id(other), "COACH").then().statusCode(200);
    demote(other, self)
        .then()
        .statusCode(403)
        .body("detail", equalTo("You run the organization no more."));
  }

  private static Response demote(Person by, String member) {
    return by.calls()
        .contentType("application/json")
        .body(Map.of("role", "COACH"))
        .put("/users/" + member + "/role");
  }

  @Test
  void many_at_once_have_a_result_each() {
    var invited = invite(Newcomer.unknown().email(), "Eve", "MEMBER").jsonPath().getString("id");
    var absent = UUID.randomUUID().toString();
    var ids = List.of(id(gym.coach()), id(gym.admin()), invited, absent);
    bulk(Map.of("operation", "SUSPEND", "reason", "Summer", "user_ids", ids))
        .then()
        .statusCode(200)
        .body("results.user_id", equalTo(ids))
        .body("results.outcome", contains("DONE", "REFUSED", "REFUSED", "REFUSED"))
        .body("results.code", contains(null, "NOT_ON_YOURSELF", "NOT_A_MEMBER", "NOT_FOUND"));
    bulk(Map.of("operation", "REINSTATE", "user_ids", List.of(id(gym.coach()))))
        .then()
        .body("results.outcome", contains("DONE"));
    bulk(Map.of("operation", "SET_ROLE", "role", "COACH", "user_ids", List.of(invited)))
        .then()
        .body("results[0].code", nullValue());
    bulk(Map.of("operation", "DELETE", "user_ids", List.of(invited, id(gym.member()))))
        .then()
        .body("results.outcome", contains("DONE", "DONE"));
    admin()
        .get("/users")
        .then()
        .body("items.id", containsInAnyOrder(id(gym.admin()), id(gym.coach())));
  }

  @Test
  void what_changed_meanwhile_is_not_overwritten() {
    var path = "/users/" + id(gym.coach());
    var tag = admin().get(path).header("ETag");
    admin().header("If-None-Match", tag).get(path).then().statusCode(304);
    patch(id(gym.coach()), "Carl").then().statusCode(200);
    for (var answer :
        List.of(
            admin().header("If-Match", tag).body("{\"full_name\":\"Karl\"}").patch(path),
            admin().header("If-Match", tag).body("{\"role\":\"ADMIN\"}").put(path + "/role"),
            admin().header("If-Match", tag).body("{\"status\":\"ACTIVE\"}").put(path + "/status"),
            admin().header("If-Match", tag).delete(path))) {
      answer.then().statusCode(412);
    }
    var invited = invite(Newcomer.unknown().email(), "Eve", "MEMBER");
    admin()
        .header("If-Match", invited.header("ETag"))
        .delete("/users/" + invited.jsonPath().getString("id"))
        .then()
        .statusCode(204);
  }

  @Test
  void the_platform_admin_suspends_an_account_everywhere() {
    var ben = Newcomer.registered();
    var one = ben.signIn();
    var two = ben.signIn();
    var id = one.calls().get("/me").jsonPath().getString("id");
    var path = "/accounts/" + id + "/status";
    var boss = people.platformAdmin();

    account(boss, path, "SUSPENDED").then().statusCode(200).body("status", equalTo("SUSPENDED"));

    assertThat(List.of(one.statusOfMe(), two.statusOfMe())).containsOnly(401);
    one.tryToRefresh().then().statusCode(401);
    ben.tryToSignIn(ben.password())
        .then()
        .statusCode(403)
        .body("code", equalTo("ACCOUNT_SUSPENDED"));
    account(boss, path, "ACTIVE").then().statusCode(200);
    assertThat(ben.signIn().statusOfMe()).isEqualTo(200);

    account(boss, "/accounts/" + id(boss) + "/status", "SUSPENDED")
        .then()
        .statusCode(422)
        .body("code", equalTo("NOT_ON_YOURSELF"));
    account(gym.admin(), path, "SUSPENDED").then().statusCode(403);
    account(boss, "/accounts/" + UUID.randomUUID() + "/status", "ACTIVE").then().statusCode(404);
  }

  private static Response account(Person actor, String path, String status) {
    var body = Map.of("status", status, "reason", "Spam");
    return actor.calls().contentType("application/json").body(body).put(path);
  }

  private RequestSpecification admin() {
    return gym.admin().calls().contentType("application/json");
  }

  private Response invite(String email, String name, String role) {
    return admin().body(Map.of("email", email, "full_name", name, "role", role)).post("/users");
  }

  /// Accepts the invitation and signs in there.
  private static Tokens accept(Newcomer invited) {
    var token = Map.of("token", invited.mailed("invitation"));
    var accepting = invited.signIn().calls().body(token);
    accepting.post("/invitations/acceptance").then().statusCode(200);
    return invited.signIn();
  }

  private Response patch(String id, String name) {
    return admin().body(Map.of("full_name", name)).patch("/users/" + id);
  }

  private Response role(String id, String role) {
    return admin().body(Map.of("role", role)).put("/users/" + id + "/role");
  }

  private Response status(String id, String status) {
    return admin().body(Map.of("status", status)).put("/users/" + id + "/status");
  }

  private Response bulk(Map<String, Object> body) {
    return admin().body(body).post("/users/bulk-operations");
  }

  private static String id(Person person) {
    return person.id().value().toString();
  }
}
