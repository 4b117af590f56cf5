package dev.palaestra.bootstrap.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palaestra.bootstrap.identity.Newcomer.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Whoever signs in while his sessions are being ended is not left with one.
@QuarkusTest
class SessionRacesTest {
  private static final int ROUNDS = 5;
  private static final int SIGN_INS = 4;

  @Test
  void no_session_opened_with_the_old_password_outlives_its_change() throws InterruptedException {
    for (var round = 0; round < ROUNDS; round++) {
      var ana = Newcomer.registered();
      var mine = ana.signIn();
      var change = Map.of("current_password", ana.password(), "new_password", "another-zebra-2");
      var opened =
          signInsBeside(ana, () -> mine.calls().body(change).put("/me/password"), 204).stream()
              .map(Tokens::of)
              .toList();
      assertThat(opened).extracting(Tokens::statusOfMe).allMatch(it -> it == 401);
      assertThat(opened).extracting(it -> it.tryToRefresh().statusCode()).allMatch(it -> it == 401);
      assertThat(mine.statusOfMe()).isEqualTo(200);
    }
  }

  @Test
  void no_session_opened_in_an_organization_outlives_the_membership() throws InterruptedException {
    var admin = Newcomer.founder().signIn();
    var gym = admin.organization();
    var open = admin.calls().contentType("application/merge-patch+json");
    open.body("{\"join_policy\":\"OPEN\"}").patch("/organizations/" + gym).then().statusCode(200);
    for (var round = 0; round < ROUNDS; round++) {
      var ben = Newcomer.unknown();
      var id = ben.register(Map.of("organization_id", gym)).jsonPath().getString("id");
      var member = "/organizations/" + gym + "/members/" + id;
      var opened =
          signInsBeside(ben, () -> admin.calls().delete(member), 204).stream()
              .map(Tokens::of)
              .toList();
      assertThat(opened)
          .extracting(it -> it.calls().get("/organizations/" + gym).statusCode())
          .doesNotContain(200);
    }
  }

  /// @return the sign-ins that were taken
  private static List<Response> signInsBeside(Newcomer who, Callable<Response> act, int status)
      throws InterruptedException {
    List<Callable<Response>> all = new ArrayList<>();
    Stream.<Callable<Response>>generate(() -> () -> who.tryToSignIn(who.password()))
        .limit(SIGN_INS)
        .forEach(all::add);
    all.add(SIGN_INS / 2, act);
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers = people.invokeAll(all).stream().map(Future::resultNow).toList();
      assertThat(answers.get(SIGN_INS / 2).statusCode()).isEqualTo(status);
      assertThat(answers).extracting(Response::statusCode).isSubsetOf(200, 204, 401, 409);
      return answers.stream().filter(it -> it.statusCode() == 200).toList();
    }
  }
}
