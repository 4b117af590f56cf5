package dev.palaestra.bootstrap.training;

import static dev.palaestra.bootstrap.training.Bodies.add;
import static dev.palaestra.bootstrap.training.Bodies.created;
import static dev.palaestra.bootstrap.training.Bodies.program;
import static dev.palaestra.bootstrap.training.Bodies.workout;
import static dev.palaestra.domain.training.MuscleGroup.CHEST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.palaestra.bootstrap.shared.People;
import dev.palaestra.domain.identity.Tier;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;

@QuarkusTest
class ExerciseRacesTest {
  @Inject People people;
  @Inject Shelf shelf;

  @RepeatedTest(10)
  void what_is_prescribed_while_it_is_removed_stays_whole() throws InterruptedException {
    var gym = people.gym(Tier.PRO);
    var press = shelf.exercise(gym, "Press", CHEST);
    var program = created(gym.coach(), program("Base"));
    List<Callable<Integer>> both =
        List.of(
            () -> gym.admin().calls().delete("/exercises/{id}", press).statusCode(),
            () -> add(gym.coach(), program, workout("Push", 1, press)).statusCode());
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var statuses = threads.invokeAll(both).stream().map(Future::resultNow).toList();
      var removal = statuses.getFirst();
      var prescription = statuses.getLast();
      assertThat(removal).as("409: just prescribed").isIn(204, 409);
      assertThat(prescription).as("404: just removed").isIn(201, 404);
      var there = gym.coach().calls().get("/exercises/{id}", press).statusCode();
      assertThat(there).isEqualTo(prescription == 201 ? 200 : 404);
      gym.coach().calls().get("/programs/{id}/volume", program).then().statusCode(200);
    }
  }
}
