package dev.palaestra.bootstrap.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.palaestra.bootstrap.shared.Api;
import dev.palaestra.bootstrap.shared.People;
import dev.palaestra.bootstrap.shared.People.Person;
import dev.palaestra.domain.identity.Tier;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The platform admin looks for somebody.
@QuarkusTest
class FoundAccountsTest {
  @Inject People people;

  private Person boss;

  @BeforeEach
  void a_platform_admin() {
    boss = people.platformAdmin();
  }

  @Test
  void an_address_is_found_and_suspended() {
    var ana = Newcomer.registered();
    var session = ana.signIn();
    String id =
        found("email", ana.email().toUpperCase(Locale.ROOT))
            .body("items.size()", equalTo(1))
            .body("items[0].email", equalTo(ana.email()))
            .body("items[0].email_verified", equalTo(false))
            .body("items[0].full_name", equalTo("Ana Test"))
            .body("items[0].status", equalTo("ACTIVE"))
            .body("items[0].platform_admin", equalTo(false))
            .body("items[0]", not(hasItem("memberships")))
            .body("next_cursor", nullValue())
            .extract()
            .path("items[0].id");

    var path = "/accounts/" + id;
    var read = calls().get(path);
    var tag = read.header("ETag");
    assertThat(read.jsonPath().getMap(""))
        .isEqualTo(session.calls().get("/me").jsonPath().getMap(""));
    calls().header("If-None-Match", tag).get(path).then().statusCode(304);
    session.calls().body("{\"full_name\":\"Ana\"}").patch("/me").then().statusCode(200);
    suspend(path, tag).statusCode(412);
    suspend(path, calls().get(path).header("ETag")).statusCode(200);

    assertThat(session.statusOfMe()).isEqualTo(401);
    found("email", ana.email()).body("items.status", contains("SUSPENDED"));
    calls()
        .queryParam("email", ana.email())
        .queryParam("status", "ACTIVE", "DELETION_SCHEDULED")
        .get("/accounts")
        .then()
        .body("items", empty());
    found("status", "SUSPENDED")
        .body("items.id", hasItem(id))
        .body("items.status", everyItem(equalTo("SUSPENDED")));
  }

  private ValidatableResponse suspend(String path, String tag) {
    var body = Map.of("status", "SUSPENDED", "reason", "Spam");
    return calls().header("If-Match", tag).body(body).put(path + "/status").then();
  }

  @Test
  void a_number_is_found_verified_or_not() {
    var phone = Phone.registered().number();
    var claims = Newcomer.unknown();
    claims.register(Map.of("phone", phone)).then().statusCode(201);
    found("phone", phone)
        .body("items.phone", contains(phone, phone))
        .body("items.phone_verified", contains(false, true));
    calls()
        .queryParam("phone", phone)
        .queryParam("email", claims.email())
        .get("/accounts")
        .then()
        .body("items.email", contains(claims.email()));
  }

  /// Other tests have people of other days.
  @Test
  void all_are_listed_the_newest_first() {
    people.nobody();
    people.nobody();
    var first = page("");
    var second = page(first.getString("next_cursor"));
    assertThat(first.getLong("total")).isGreaterThan(2);
    assertThat(second.getString("items[0].id")).isNotEqualTo(first.getString("items[0].id"));
    assertThat(Instant.parse(second.getString("items[0].created_at")))
        .isBeforeOrEqualTo(Instant.parse(first.getString("items[0].created_at")));
  }

  private JsonPath page(String cursor) {
    var asked = calls().queryParam("limit", 1).queryParam("include_total", true);
    var next = cursor.isEmpty() ? asked : asked.queryParam("cursor", cursor);
    return next.get("/accounts").then().statusCode(200).extract().jsonPath();
  }

  @Test
  void who_is_erased_has_neither_address_nor_name() {
    var ana = people.nobody();
    var path = "/accounts/" + ana.id().value();
    calls().delete(path).then().statusCode(204);
    found("email", ana.email()).body("items", empty());
    List<Map<String, Object>> deleted =
        found("status", "DELETED").extract().jsonPath().getList("items");
    var erased =
        deleted.stream()
            .filter(it -> it.get("id").equals(ana.id().value().toString()))
            .findFirst()
            .orElseThrow();
    assertThat(erased)
        .containsEntry("status", "DELETED")
        .containsEntry("full_name", "Deleted account")
        .containsEntry("email", null);
    calls()
        .get(path)
        .then()
        .statusCode(200)
        .body("status", equalTo("DELETED"))
        .body("email", nullValue());
  }

  @Test
  void others_find_nobody() {
    var gym = people.gym(Tier.PRO);
    var path = "/accounts/" + gym.member().id().value();
    for (var other : List.of(gym.admin(), gym.coach(), gym.member())) {
      other.calls().get("/accounts").then().statusCode(403);
      other.calls().get(path).then().statusCode(403);
    }
    Api.stranger().get("/accounts").then().statusCode(401);
    calls().get("/accounts/" + UUID.randomUUID()).then().statusCode(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "email=ana          | email  | must be a mail address",
        "email=             | email  | must be a mail address",
        "phone&limit=1      | phone  | must be a number in the form of E.164",
        "phone=4915112345678 | phone | must be a number in the form of E.164",
        "phone=+4915112345678 | phone | its + written as %2B",
        "status=GONE        | status | must be one of ACTIVE, SUSPENDED",
        "sort=email         | sort   | This list is sorted by created_at.",
        "mail=a@example.org | mail   | There is no such parameter here.",
      })
  void what_nobody_can_have_is_refused(String query, String field, String message) {
    Api.rogue(boss.token())
        .urlEncodingEnabled(false)
        .get("/accounts?" + query)
        .then()
        .statusCode(400)
        .body("code", equalTo("INVALID_PARAMETER"))
        .body("errors.field", everyItem(in(Set.of(field))))
        .body("errors[0].message", containsString(message));
  }

  private ValidatableResponse found(String parameter, String value) {
    var answer = calls().queryParam(parameter, value).queryParam("limit", 100).get("/accounts");
    return answer.then().statusCode(200);
  }

  private RequestSpecification calls() {
    return boss.calls().contentType("application/json");
  }
}
