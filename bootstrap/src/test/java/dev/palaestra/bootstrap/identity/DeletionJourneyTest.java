package dev.palaestra.bootstrap.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;

import dev.palaestra.application.identity.EraseDueAccounts;
import dev.palaestra.bootstrap.shared.People;
import dev.palaestra.bootstrap.shared.People.Person;
import dev.palaestra.domain.identity.Tier;
import dev.palaestra.domain.shared.Role;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Somebody wants to be forgotten.
@QuarkusTest
class DeletionJourneyTest {
  private static final String DELETION = "/me/deletion";

  @Inject People people;
  @Inject EraseDueAccounts eraseDueAccounts;

  @AfterEach
  void today_again() {
    given().delete("/dev/clock").then().statusCode(200);
  }

  @Test
  void a_wish_is_told_by_mail_and_at_sign_in_and_can_be_taken_back() {
    var ana = Newcomer.verified();
    var tokens = ana.signIn();
    var day = LocalDate.now(ZoneOffset.UTC).plusDays(30).toString();
    tokens
        .calls()
        .delete("/me")
        .then()
        .statusCode(200)
        .body("status", equalTo("DELETION_SCHEDULED"))
        .body("deletion_date", equalTo(day));
    ana.tryToSignIn(ana.password())
        .then()
        .statusCode(200)
        .body("account.status", equalTo("DELETION_SCHEDULED"));
    assertThat(ana.read("delet")).isNotBlank();

    tokens.calls().delete(DELETION).then().statusCode(200).body("deletion_date", nullValue());
    tokens
        .calls()
        .delete(DELETION)
        .then()
        .statusCode(409)
        .body("code", equalTo("DELETION_NOT_SCHEDULED"));
  }

  @Test
  void after_thirty_days_the_account_is_gone_and_its_address_is_free() throws Exception {
    var ana = Newcomer.founder();
    ana.signIn().calls().delete("/me").then().statusCode(200);
    advance(Duration.ofDays(29).minusHours(1));
    eraseDueAccounts.handle();
    ana.signIn();
    advance(Duration.ofDays(1).plusHours(2));
    var last = ana.signIn();
    var place = last.organization();

    atOnce(eraseDueAccounts::handle);

    assertThat(last.statusOfMe()).isEqualTo(401);
    last.tryToRefresh().then().statusCode(401);
    ana.tryToSignIn(ana.password()).then().statusCode(401);
    ana.register(Map.of("organization_id", place)).then().statusCode(404);
    ana.register(Map.of()).then().statusCode(201);
    staysClosed(people.platformAdmin(), "/organizations/" + place);
  }

  private static void staysClosed(Person boss, String place) {
    boss.calls().get(place).then().statusCode(200).body("status", equalTo("CLOSED"));
    var listed = boss.calls().get("/organizations?status=CLOSED&limit=100");
    listed.then().statusCode(200).body("items.status", everyItem(equalTo("CLOSED")));
    assertThat(listed.jsonPath().getList("items.id", String.class))
        .contains(place.substring("/organizations/".length()));
    var json = "application/json";
    var edited = boss.calls().contentType(json).body(Map.of("join_policy", "OPEN")).patch(place);
    edited.then().statusCode(409).body("code", equalTo("ORGANIZATION_CLOSED"));
    var granted = boss.calls().contentType(json).body(Map.of("tier", "PRO")).put(place + "/tier");
    granted.then().statusCode(409).body("code", equalTo("ORGANIZATION_CLOSED"));
  }

  private static void atOnce(Runnable work) throws Exception {
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      var many = Stream.generate(() -> Executors.callable(work)).limit(8).toList();
      for (var done : pool.invokeAll(many)) {
        done.get();
      }
    }
  }

  @Test
  void the_last_admin_stays_while_there_are_others() {
    var gym = people.gym(Tier.FREE);
    refusesToLeave(gym.admin());
    var second = people.join(gym.id(), Role.ADMIN);
    gym.admin().calls().delete("/me").then().statusCode(200);
    refusesToLeave(second);
    gym.member().calls().delete("/me").then().statusCode(200);
  }

  /// Both admins at once: one of them stays.
  @Test
  void two_admins_do_not_leave_at_the_same_moment() throws Exception {
    var gym = people.gym(Tier.FREE);
    var second = people.join(gym.id(), Role.ADMIN);
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers =
          pool
              .invokeAll(
                  Stream.of(gym.admin(), second)
                      .<Callable<Integer>>map(it -> () -> it.calls().delete("/me").statusCode())
                      .toList())
              .stream()
              .map(it -> it.resultNow())
              .sorted()
              .toList();
      assertThat(answers).containsExactly(200, 409);
    }
  }

  private static void refusesToLeave(Person admin) {
    admin.calls().delete("/me").then().statusCode(409).body("code", equalTo("LAST_ADMIN"));
  }

  @Test
  void the_platform_admin_erases_others_at_once() {
    var boss = people.platformAdmin();
    var ana = Newcomer.registered();
    var tokens = ana.signIn();
    var path = "/accounts/" + tokens.calls().get("/me").jsonPath().getString("id");
    people.gym(Tier.FREE).admin().calls().delete(path).then().statusCode(403);
    boss.calls().delete(path).then().statusCode(204);
    assertThat(tokens.statusOfMe()).isEqualTo(401);
    ana.tryToSignIn(ana.password()).then().statusCode(401);
    boss.calls().delete(path).then().statusCode(404);
    boss.calls().delete("/accounts/" + UUID.randomUUID()).then().statusCode(404);
    boss.calls()
        .delete("/accounts/" + boss.id().value())
        .then()
        .statusCode(422)
        .body("code", equalTo("NOT_ON_YOURSELF"));
    boss.calls()
        .delete("/accounts/" + people.gym(Tier.FREE).admin().id().value())
        .then()
        .statusCode(409)
        .body("code", equalTo("LAST_ADMIN"));
  }

  private static void advance(Duration by) {
    given()
        .contentType("application/json")
        .body(Map.of("advance", by.toString()))
        .post("/dev/clock")
        .then()
        .statusCode(200);
  }
}
