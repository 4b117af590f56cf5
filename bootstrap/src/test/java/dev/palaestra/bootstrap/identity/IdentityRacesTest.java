package dev.palaestra.bootstrap.identity;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;

import dev.palaestra.application.identity.EnsurePlatformAdmin;
import dev.palaestra.bootstrap.identity.Newcomer.Tokens;
import dev.palaestra.bootstrap.shared.Api;
import dev.palaestra.bootstrap.shared.People;
import dev.palaestra.bootstrap.shared.People.Person;
import dev.palaestra.domain.identity.Account;
import dev.palaestra.domain.identity.Accounts;
import dev.palaestra.domain.identity.EmailAddress;
import dev.palaestra.domain.identity.Password;
import dev.palaestra.domain.identity.Tier;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Role;
import dev.palaestra.domain.shared.Transactions;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class IdentityRacesTest {
  @Inject People people;
  @Inject EnsurePlatformAdmin ensurePlatformAdmin;
  @Inject Accounts accounts;
  @Inject Transactions transactions;
  @Inject DataSource database;

  @Test
  void of_fifty_who_register_one_address_at_once_one_gets_it() throws InterruptedException {
    var ana = Newcomer.unknown();
    var statuses = atOnce(50, () -> ana.register(Map.of()).statusCode());
    assertThat(counted(statuses)).isEqualTo(Map.of(201, 1L, 409, 49L));
  }

  @Test
  void one_token_refreshed_twenty_times_at_once_never_leaves_two_who_hold_the_session()
      throws InterruptedException {
    var tokens = Newcomer.registered().signIn();
    var answers = atOnce(20, tokens::tryToRefresh);
    var granted = answers.stream().filter(it -> it.statusCode() == 200).map(Tokens::of).toList();
    assertThat(granted).hasSize(1);
    assertThat(answers).extracting(Response::statusCode).containsOnly(200, 401);
    granted.getFirst().tryToRefresh().then().statusCode(401);
  }

  @Test
  void many_guesses_at_once_learn_no_more_than_five() throws InterruptedException {
    var ana = Newcomer.registered();
    var statuses = atOnce(30, () -> ana.tryToSignIn("wrong-password").statusCode());
    assertThat(statuses).filteredOn(it -> it == 401).hasSize(5);
    assertThat(statuses).as("409: too long in the queue").isSubsetOf(401, 409, 429);
  }

  @Test
  void many_sign_ins_of_the_right_person_at_once_all_work() throws InterruptedException {
    var ana = Newcomer.registered();
    var statuses = atOnce(20, () -> ana.tryToSignIn(ana.password()).statusCode());
    assertThat(counted(statuses)).isEqualTo(Map.of(200, 20L));
  }

  @Test
  void instances_that_start_at_once_make_one_platform_admin() throws Exception {
    var command = ensure(Newcomer.unknown());
    assertThat(atOnce(8, () -> ensured(command))).hasSize(8);
    var account = account(command.email());
    assertThat(account.standing().platformAdmin()).isTrue();
    assertThat(account.contacts().emailVerified()).isTrue();
    assertThat(promotions(account)).isEqualTo(1);
  }

  @Test
  void instances_that_start_at_once_promote_one_account_once() throws Exception {
    var ana = Newcomer.verified();
    var command = ensure(ana);
    assertThat(atOnce(8, () -> ensured(command))).hasSize(8);
    var account = account(command.email());
    assertThat(account.standing().platformAdmin()).isTrue();
    assertThat(promotions(account)).isEqualTo(1);
    ana.tryToSignIn(ana.password()).then().statusCode(200);
  }

  private static EnsurePlatformAdmin.Command ensure(Newcomer person) {
    return new EnsurePlatformAdmin.Command(
        new EmailAddress(person.email()), new Password("another-zebra-2"));
  }

  private boolean ensured(EnsurePlatformAdmin.Command command) {
    ensurePlatformAdmin.handle(command);
    return true;
  }

  private Account account(EmailAddress email) {
    return transactions.inTransaction(() -> accounts.findByEmail(email)).orElseThrow();
  }

  private long promotions(Account account) throws SQLException {
    try (var connection = database.getConnection();
        var query =
            connection.prepareStatement(
                """
                select count(*) from audit_entry
                where target_id = ? and action = 'account.platform_admin_granted'
                """)) {
      query.setObject(1, account.id().value());
      var rows = query.executeQuery();
      rows.next();
      return rows.getLong(1);
    }
  }

  @Test
  void two_admins_who_remove_each_other_leave_one() throws InterruptedException {
    var gym = people.gym(Tier.FREE);
    var other = people.join(gym.id(), Role.ADMIN);
    var members = "/organizations/" + gym.id().value() + "/members/";
    assertThat(toEachOther(gym.admin(), other, (actor, victim) -> actor.delete(members + victim)))
        .containsExactlyInAnyOrder(204, 403);
  }

  @ParameterizedTest
  @CsvSource({"role,COACH", "status,SUSPENDED"})
  void two_admins_who_demote_or_suspend_each_other_leave_one(String field, String value)
      throws InterruptedException {
    var gym = people.gym(Tier.FREE);
    var other = people.join(gym.id(), Role.ADMIN);
    assertThat(
            toEachOther(
                gym.admin(),
                other,
                (actor, victim) ->
                    actor.body(Map.of(field, value)).put("/users/" + victim + "/" + field)))
        .containsExactlyInAnyOrder(200, 403);
  }

  @ParameterizedTest
  @CsvSource({"role,COACH", "status,SUSPENDED"})
  void who_is_put_out_leaves_no_way_back_that_he_makes_at_that_moment(String field, String value)
      throws InterruptedException {
    var gym = people.gym(Tier.FREE);
    var hostile = people.join(gym.id(), Role.ADMIN);
    Callable<Integer> putOut =
        () ->
            Api.with(gym.admin().token())
                .contentType("application/json")
                .body(Map.of(field, value))
                .put("/users/" + hostile.id().value() + "/" + field)
                .statusCode();
    Callable<Integer> inviting = () -> inviting(hostile);
    var acts = Stream.concat(Stream.of(putOut), Stream.generate(() -> inviting).limit(3));
    try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
      assertThat(crowd.invokeAll(acts.toList()).stream().map(Future::resultNow))
          .containsExactly(200, 403, 403, 403);
    }
    gym.admin()
        .calls()
        .get("/organizations/" + gym.id().value() + "/invitations?status=PENDING")
        .then()
        .body("items", empty());
  }

  @Test
  void nor_does_whom_the_platform_shuts_out() throws InterruptedException {
    var gym = people.gym(Tier.FREE);
    var hostile = people.join(gym.id(), Role.ADMIN);
    Callable<Integer> putOut = () -> suspended(people.platformAdmin(), hostile);
    Callable<Integer> inviting = () -> inviting(hostile);
    var acts = Stream.concat(Stream.of(putOut), Stream.generate(() -> inviting).limit(3));
    try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
      assertThat(crowd.invokeAll(acts.toList()).stream().map(Future::resultNow))
          .containsExactly(200, 403, 403, 403);
    }
    gym.admin()
        .calls()
        .get("/organizations/" + gym.id().value() + "/invitations?status=PENDING")
        .then()
        .body("items", empty());
  }

  /// Whoever locks an organization after an account waits in a circle with who joins and leaves.
  @Test
  void nobody_keeps_the_platform_from_suspending_him_by_coming_and_going()
      throws InterruptedException {
    var open = people.gym(Tier.FREE);
    open.admin()
        .calls()
        .contentType("application/json")
        .body(Map.of("join_policy", "OPEN"))
        .patch("/organizations/" + open.id().value())
        .then()
        .statusCode(200);
    for (var round = 0; round < 3; round++) {
      var restless = people.join(people.gym(Tier.FREE).id(), Role.MEMBER);
      Callable<Integer> suspension = () -> suspended(people.platformAdmin(), restless);
      Callable<Integer> noise = () -> comeAndGo(restless, open.id());
      var acts = Stream.concat(Stream.of(suspension), Stream.generate(() -> noise).limit(3));
      try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
        assertThat(crowd.invokeAll(acts.toList()).getFirst().resultNow()).isEqualTo(200);
      }
    }
  }

  private static int suspended(Person by, Person person) {
    return Api.with(by.token())
        .contentType("application/json")
        .body(Map.of("status", "SUSPENDED"))
        .put("/accounts/" + person.id().value() + "/status")
        .statusCode();
  }

  /// Until he may not.
  private static int comeAndGo(Person person, OrganizationId place) {
    var status = 0;
    for (var i = 0; i < 30 && status != 403; i++) {
      status =
          Api.with(person.token())
              .contentType("application/json")
              .body(Map.of("organization_id", place.value()))
              .post("/me/memberships")
              .statusCode();
      Api.with(person.token()).delete("/me/memberships/" + place.value());
    }
    return status;
  }

  /// Further addresses of his, until he may not.
  private static int inviting(Person admin) {
    var status = 0;
    for (var i = 0; i < 100 && status != 403; i++) {
      status =
          Api.with(admin.token())
              .contentType("application/json")
              .body(
                  Map.of(
                      "email", UUID.randomUUID() + "@example.org",
                      "full_name", "Eve",
                      "role", "ADMIN"))
              .post("/users")
              .statusCode();
    }
    return status;
  }

  @Test
  void two_platform_admins_who_suspend_each_other_leave_one() throws InterruptedException {
    assertThat(
            toEachOther(
                people.platformAdmin(),
                people.platformAdmin(),
                (actor, victim) ->
                    actor
                        .body(Map.of("status", "SUSPENDED"))
                        .put("/accounts/" + victim + "/status")))
        .containsExactlyInAnyOrder(200, 403);
  }

  @Test
  void of_many_applications_at_once_one_waits() throws InterruptedException {
    var member = people.gym(Tier.FREE).member();
    var statuses =
        atOnce(
            10,
            () ->
                member
                    .calls()
                    .contentType("application/json")
                    .body("{}")
                    .post("/coaches/applications")
                    .statusCode());
    assertThat(counted(statuses)).isEqualTo(Map.of(201, 1L, 409, 9L));
  }

  @ParameterizedTest
  @CsvSource({"PATCH,/me", "POST,/me/memberships"})
  void nobodys_own_requests_keep_an_admin_from_suspending_him(String method, String path)
      throws InterruptedException {
    var gym = people.gym(Tier.FREE);
    for (var round = 0; round < 3; round++) {
      var member = people.join(gym.id(), Role.MEMBER);
      Callable<Integer> suspension =
          () ->
              Api.with(gym.admin().token())
                  .contentType("application/json")
                  .body(Map.of("status", "SUSPENDED"))
                  .put("/users/" + member.id().value() + "/status")
                  .statusCode();
      Callable<Integer> noise = () -> busy(member, method, path, gym.id());
      var acts = Stream.concat(Stream.of(suspension), Stream.generate(() -> noise).limit(4));
      try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
        assertThat(crowd.invokeAll(acts.toList()).getFirst().resultNow()).isEqualTo(200);
      }
    }
  }

  @Test
  void who_leaves_leaves_nobody_behind_who_comes_at_that_moment() throws InterruptedException {
    for (var round = 0; round < 3; round++) {
      var founder = Newcomer.founder().signIn();
      var gym = founder.organization();
      var carl = Newcomer.registered();
      founder
          .calls()
          .body(Map.of("email", carl.email(), "role", "MEMBER"))
          .post("/organizations/" + gym + "/invitations")
          .then()
          .statusCode(201);
      var offer = Map.of("token", carl.mailed("invitation"));
      var tokens = carl.signIn();
      List<Callable<Integer>> acts =
          List.of(
              () -> founder.calls().delete("/me/memberships/" + gym).statusCode(),
              () -> tokens.calls().body(offer).post("/invitations/acceptance").statusCode());
      try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
        assertThat(crowd.invokeAll(acts).stream().map(Future::resultNow).toList())
            .isIn(List.of(204, 422), List.of(409, 200));
      }
    }
  }

  /// Does it until he is signed out.
  private static int busy(Person member, String method, String path, OrganizationId gym) {
    var status = 0;
    for (var i = 0; i < 50 && status != 401; i++) {
      var body =
          method.equals("PATCH")
              ? Map.of("full_name", "Ben " + i)
              : Map.of("organization_id", gym.value());
      status =
          Api.with(member.token())
              .contentType("application/json")
              .body(body)
              .request(method, path)
              .statusCode();
    }
    return status;
  }

  /// What becomes of two who do the same to each other at the same moment.
  private static List<Integer> toEachOther(
      Person one, Person other, BiFunction<RequestSpecification, UUID, Response> act)
      throws InterruptedException {
    List<Callable<Integer>> acts =
        Stream.of(new Person[] {one, other}, new Person[] {other, one})
            .<Callable<Integer>>map(it ->
                () ->
                    act.apply(
                            Api.with(it[0].token()).contentType("application/json"),
                            it[1].id().value())
                        .statusCode())
            .toList();
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      return people.invokeAll(acts).stream().map(Future::resultNow).toList();
    }
  }

  private static <T> List<T> atOnce(int times, Callable<T> act) throws InterruptedException {
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      return people.invokeAll(Stream.generate(() -> act).limit(times).toList()).stream()
          .map(Future::resultNow)
          .toList();
    }
  }

  private static Map<Integer, Long> counted(List<Integer> statuses) {
    return statuses.stream().collect(groupingBy(it -> it, counting()));
  }
}
