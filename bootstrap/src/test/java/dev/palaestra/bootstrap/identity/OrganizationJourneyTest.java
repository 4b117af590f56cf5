package dev.palaestra.bootstrap.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.palaestra.bootstrap.identity.Newcomer.Tokens;
import dev.palaestra.bootstrap.shared.People;
import dev.palaestra.bootstrap.shared.People.Gym;
import dev.palaestra.bootstrap.shared.People.Person;
import dev.palaestra.domain.identity.Tier;
import dev.palaestra.domain.shared.Role;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OrganizationJourneyTest {
  private static final Pattern NEXT = Pattern.compile("[?&]cursor=([^&>]+).*rel=\"next\"");

  @Inject People people;

  private Gym gym;
  private Gym elsewhere;

  @BeforeEach
  void two_organizations() {
    gym = people.gym(Tier.FREE);
    elsewhere = people.gym(Tier.FREE);
  }

  @Test
  void an_invitation_leads_into_the_organization() {
    var ben = Newcomer.registered();
    var created = invite(ben.email(), "COACH");
    created
        .then()
        .statusCode(201)
        .body("status", equalTo("PENDING"))
        .body("sent_by", equalTo(gym.admin().id().value().toString()))
        .body("role", equalTo("COACH"));
    var location = created.header("Location").substring("/api/v1".length());
    gym.admin().calls().get(location).then().statusCode(200).body("email", equalTo(ben.email()));

    var tokens = ben.signIn();
    var token = ben.mailed("invitation");
    preview(token)
        .then()
        .statusCode(200)
        .body("organization_id", equalTo(gym.id().value().toString()))
        .body("email", equalTo(ben.email()))
        .body("full_name", nullValue())
        .body("role", equalTo("COACH"));
    accept(Newcomer.verified().signIn(), token)
        .then()
        .statusCode(422)
        .body("detail", equalTo("The invitation is for another mail address."));
    accept(tokens, token)
        .then()
        .statusCode(200)
        .body("organization_id", equalTo(gym.id().value().toString()))
        .body("role", equalTo("COACH"))
        .body("status", equalTo("ACTIVE"));
    accept(tokens, token).then().statusCode(422).body("code", equalTo("TOKEN_INVALID"));
    preview(token).then().statusCode(422).body("code", equalTo("TOKEN_INVALID"));

    var switched =
        tokens.calls().body(Map.of("organization_id", gym.id().value())).post("/auth/switch");
    switched
        .then()
        .body("organization_id", equalTo(gym.id().value().toString()))
        .body("account.has_password", equalTo(true));
    var there = Tokens.of(switched);
    assertThat(tokens.statusOfMe()).isEqualTo(401);
    assertThat(there.organization()).isEqualTo(gym.id().value().toString());
    there
        .calls()
        .get("/me")
        .then()
        .body("email_verified", equalTo(true))
        .body("memberships.role", contains("COACH"));
    there
        .calls()
        .body(Map.of("organization_id", elsewhere.id().value()))
        .post("/auth/switch")
        .then()
        .statusCode(404);
  }

  @Test
  void a_newcomer_registers_with_an_invitation() {
    var ben = Newcomer.unknown();
    invite(ben.email(), "COACH").then().statusCode(201);
    ben.register(Map.of("invitation_token", ben.mailed("invitation"), "role", "MEMBER"))
        .then()
        .statusCode(201)
        .body("email_verified", equalTo(true))
        .body("memberships.role", contains("COACH"));
  }

  @Test
  void a_newer_invitation_replaces_the_older_one_and_a_withdrawn_one_is_worth_nothing() {
    var ben = Newcomer.registered();
    invite(ben.email(), "COACH").then().statusCode(201);
    var old = ben.mailed("invitation");
    var newer = invite(ben.email(), "MEMBER");
    newer.then().statusCode(201);
    accept(ben.signIn(), old).then().statusCode(422);

    var invitations = path(gym) + "/invitations";
    gym.admin()
        .calls()
        .get(invitations + "?status=PENDING&include_total=true")
        .then()
        .statusCode(200)
        .body("items.role", contains("MEMBER"))
        .body("total", equalTo(1));
    var id = newer.jsonPath().getString("id");
    gym.admin().calls().delete(invitations + "/" + id).then().statusCode(204);
    gym.admin().calls().get(invitations + "/" + id).then().body("status", equalTo("WITHDRAWN"));
    gym.admin().calls().get(invitations + "?status=NONE").then().statusCode(400);
    gym.admin()
        .calls()
        .queryParam("q", "b\u0000n")
        .get(path(gym) + "/members")
        .then()
        .statusCode(400);
  }

  @Test
  void inviting_and_founding_need_a_verified_address() {
    var ana = Newcomer.unknown();
    ana.register(Map.of("organization_name", "Gym")).then().statusCode(201);
    var tokens = ana.signIn();
    tokens
        .calls()
        .body(Map.of("email", "ben@example.org"))
        .post("/organizations/" + tokens.organization() + "/invitations")
        .then()
        .statusCode(403)
        .body("code", equalTo("VERIFICATION_REQUIRED"));
    tokens
        .calls()
        .body(Map.of("name", "Second"))
        .post("/organizations")
        .then()
        .statusCode(403)
        .body("code", equalTo("VERIFICATION_REQUIRED"));
    Newcomer.verified()
        .signIn()
        .calls()
        .body(Map.of("name", "Second"))
        .post("/organizations")
        .then()
        .statusCode(201)
        .body("tier", equalTo("FREE"))
        .body("join_policy", equalTo("CLOSED"));
  }

  @Test
  void who_has_an_account_joins_where_the_policy_lets_him_in() {
    var tokens = Newcomer.registered().signIn();
    join(tokens, gym).then().statusCode(403).body("code", equalTo("NOT_ALLOWED"));

    policy("APPROVAL");
    join(tokens, gym)
        .then()
        .statusCode(201)
        .body("organization_id", equalTo(gym.id().value().toString()))
        .body("role", equalTo("MEMBER"))
        .body("status", equalTo("PENDING"));
    join(tokens, gym).then().statusCode(409).body("code", equalTo("ALREADY_MEMBER"));

    policy("OPEN");
    var other = Newcomer.registered().signIn();
    join(other, gym).then().statusCode(201).body("status", equalTo("ACTIVE"));
    var there =
        Tokens.of(
            other.calls().body(Map.of("organization_id", gym.id().value())).post("/auth/switch"));
    assertThat(there.organization()).isEqualTo(gym.id().value().toString());
  }

  @Test
  void who_leaves_is_out_at_once_and_comes_back_when_an_admin_lets_him_in() {
    policy("OPEN");
    var ben = Newcomer.registered();
    var tokens = ben.signIn();
    join(tokens, gym).then().statusCode(201);
    var there = ben.signIn();

    leave(there, gym).then().statusCode(204);

    assertThat(there.statusOfMe()).isEqualTo(401);
    assertThat(tokens.organization()).isNull();
    leave(tokens, gym).then().statusCode(404);
    join(tokens, gym).then().statusCode(201).body("status", equalTo("PENDING"));
    leave(tokens, gym).then().statusCode(204);
    join(tokens, gym).then().statusCode(201).body("status", equalTo("PENDING"));
    invite(ben.email(), "MEMBER").then().statusCode(201);
    accept(tokens, ben.mailed("invitation")).then().statusCode(200);
  }

  @Test
  void who_runs_an_organization_alone_leaves_nobody_behind() {
    var admin = gym.admin().calls();
    var path = "/me/memberships/" + gym.id().value();
    admin.delete(path).then().statusCode(409).body("code", equalTo("LAST_ADMIN"));

    var founder = Newcomer.founder().signIn();
    var own = founder.organization();
    founder.calls().delete("/me/memberships/" + own).then().statusCode(204);
    people
        .platformAdmin()
        .calls()
        .get("/organizations/" + own)
        .then()
        .statusCode(200)
        .body("status", equalTo("CLOSED"));
  }

  private static Response leave(Tokens tokens, Gym gym) {
    return tokens.calls().delete("/me/memberships/" + gym.id().value());
  }

  private void policy(String policy) {
    var admin = gym.admin().calls().contentType("application/json");
    admin.body(Map.of("join_policy", policy)).patch(path(gym)).then().statusCode(200);
  }

  private static Response join(Tokens tokens, Gym gym) {
    return tokens.calls().body(Map.of("organization_id", gym.id().value())).post("/me/memberships");
  }

  @Test
  void members_are_listed_and_removed() {
    var members = path(gym) + "/members";
    gym.admin()
        .calls()
        .get(members + "?sort=full_name&limit=2&include_total=true")
        .then()
        .statusCode(200)
        .body("items", hasSize(2))
        .body("total", equalTo(3));
    gym.admin()
        .calls()
        .get(members + "?role=COACH")
        .then()
        .body("items.email", contains(gym.coach().email()));
    var ben = people.join(gym.id(), Role.MEMBER);
    var path = members + "/" + ben.id().value();
    gym.admin().calls().delete(path).then().statusCode(204);
    gym.admin().calls().delete(path).then().statusCode(404);
    gym.admin()
        .calls()
        .delete(members + "/" + gym.admin().id().value())
        .then()
        .statusCode(422)
        .body("code", equalTo("NOT_ON_YOURSELF"));
    gym.admin()
        .calls()
        .body(Map.of("email", gym.coach().email()))
        .contentType("application/json")
        .post(path(gym) + "/invitations")
        .then()
        .statusCode(409)
        .body("code", equalTo("ALREADY_MEMBER"));
  }

  @Test
  void members_are_a_table_for_spreadsheets_too() {
    var members = path(gym) + "/members";
    var rename = gym.coach().calls().contentType("application/json");
    rename.body(Map.of("full_name", "=1+1, \"Ana\"")).patch("/me").then().statusCode(200);

    var table = gym.admin().calls().accept("text/csv").get(members + "?role=COACH");
    table.then().statusCode(200).header("Content-Type", "text/csv;charset=UTF-8");
    var coach = gym.admin().calls().get(members + "?role=COACH").jsonPath();
    assertThat(table.asString())
        .isEqualTo(
            """
            "id","email","email_verified","phone","phone_verified","full_name","role","status","created_at"\r
            "%s","%s","true","","false","'=1+1, ""Ana""\","COACH","ACTIVE","%s"\r
            """
                .formatted(
                    gym.coach().id().value(),
                    gym.coach().email(),
                    coach.getString("items[0].created_at")));
  }

  @Test
  void a_table_has_pages_and_refusals_like_the_list() {
    var members = path(gym) + "/members";
    var first = gym.admin().calls().accept("text/csv").get(members + "?limit=2");
    assertThat(first.asString().lines()).hasSize(3);
    var next = NEXT.matcher(first.header("Link"));
    assertThat(next.find()).isTrue();
    var following = members + "?limit=2&cursor=" + next.group(1);
    var rest = gym.admin().calls().accept("text/csv").get(following);
    rest.then().statusCode(200).header("Link", nullValue());
    assertThat(rest.asString().lines()).hasSize(2);

    gym.admin().calls().accept("text/csv").get(path(elsewhere) + "/members").then().statusCode(404);
    gym.coach().calls().accept("text/csv").get(members).then().statusCode(403);
    gym.admin()
        .calls()
        .accept("text/csv")
        .get(members + "?limit=0")
        .then()
        .statusCode(400)
        .contentType("application/problem+json");
    var browser = "text/html,application/xml;q=0.9,*/*;q=0.8";
    gym.admin().calls().accept(browser).get(members).then().contentType("application/json");
  }

  @Test
  void who_is_removed_is_signed_out_at_once() {
    var ben = Newcomer.registered();
    invite(ben.email(), "MEMBER").then().statusCode(201);
    accept(ben.signIn(), ben.mailed("invitation")).then().statusCode(200);
    var there = ben.signIn();
    var id = there.calls().get("/me").jsonPath().getString("id");
    gym.admin().calls().delete(path(gym) + "/members/" + id).then().statusCode(204);
    assertThat(there.statusOfMe()).isEqualTo(401);
    there.tryToRefresh().then().statusCode(401);
    assertThat(ben.signIn().organization()).isNull();
  }

  @Test
  void a_foreign_organization_is_not_there() {
    var foreign = path(elsewhere);
    var absent = "/organizations/" + UUID.randomUUID();
    Stream.of("", "/members", "/invitations", "/invitations/" + UUID.randomUUID())
        .flatMap(it -> Stream.of(foreign + it, absent + it))
        .forEach(it -> gym.admin().calls().get(it).then().statusCode(404));
    gym.admin()
        .calls()
        .contentType("application/json")
        .body("{\"name\":\"Mine\"}")
        .patch(foreign)
        .then()
        .statusCode(404);
    gym.admin()
        .calls()
        .delete(foreign + "/members/" + elsewhere.member().id().value())
        .then()
        .statusCode(404);
    gym.admin()
        .calls()
        .delete(path(gym) + "/members/" + elsewhere.member().id().value())
        .then()
        .statusCode(404);
  }

  @Test
  void the_platform_admin_sees_every_organization_and_grants_tiers() {
    var root = people.platformAdmin();
    root.calls()
        .contentType("application/json")
        .body("{\"tier\":\"PRO\"}")
        .put(path(gym) + "/tier")
        .then()
        .statusCode(200)
        .body("tier", equalTo("PRO"));
    gym.member().calls().get(path(gym)).then().statusCode(200).body("tier", equalTo("PRO"));
    root.calls().get("/organizations?limit=1").then().statusCode(200).body("items", hasSize(1));
    root.calls().get("/organizations?status=GONE").then().statusCode(400);
    root.calls().get(path(gym)).then().statusCode(200);
    root.calls().get(path(gym) + "/members").then().statusCode(403);
    gym.admin()
        .calls()
        .contentType("application/json")
        .body("{\"tier\":\"PRO\"}")
        .put(path(gym) + "/tier")
        .then()
        .statusCode(403);
  }

  @Test
  void one_that_nobody_runs_any_more_gets_an_admin_from_the_platform() {
    var root = people.platformAdmin();
    var ben = Newcomer.verified();
    inviteAdmin(root, ben).then().statusCode(409).body("code", equalTo("HAS_ADMIN"));
    root.calls()
        .contentType("application/json")
        .body(Map.of("status", "SUSPENDED"))
        .put("/accounts/" + gym.admin().id().value() + "/status")
        .then()
        .statusCode(200);
    inviteAdmin(gym.coach(), ben).then().statusCode(403);

    inviteAdmin(root, ben).then().statusCode(204);

    accept(ben.signIn(), ben.mailed("invitation"))
        .then()
        .statusCode(200)
        .body("role", equalTo("ADMIN"));
    inviteAdmin(root, ben).then().statusCode(409);
    root.calls().get(path(gym) + "/members").then().statusCode(403);
  }

  private Response inviteAdmin(Person by, Newcomer person) {
    return by.calls()
        .contentType("application/json")
        .body(Map.of("email", person.email()))
        .post(path(gym) + "/admins");
  }

  private Response invite(String email, String role) {
    return gym.admin()
        .calls()
        .contentType("application/json")
        .body(Map.of("email", email, "role", role))
        .post(path(gym) + "/invitations");
  }

  private static Response accept(Tokens tokens, String token) {
    return tokens.calls().body(Map.of("token", token)).post("/invitations/acceptance");
  }

  private static Response preview(String token) {
    return Newcomer.post("/invitations/preview", Map.of("token", token));
  }

  private static String path(Gym gym) {
    return "/organizations/" + gym.id().value();
  }
}
