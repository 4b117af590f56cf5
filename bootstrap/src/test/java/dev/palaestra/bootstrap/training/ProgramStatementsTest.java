package dev.palaestra.bootstrap.training;

import static dev.palaestra.bootstrap.training.Bodies.added;
import static dev.palaestra.bootstrap.training.Bodies.created;
import static dev.palaestra.bootstrap.training.Bodies.program;
import static dev.palaestra.bootstrap.training.Bodies.workout;
import static dev.palaestra.domain.training.MuscleGroup.CHEST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.palaestra.bootstrap.shared.People;
import dev.palaestra.bootstrap.shared.People.Gym;
import dev.palaestra.bootstrap.shared.Statements;
import dev.palaestra.domain.identity.Tier;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Reading costs a constant number of statements, however much there is to read.
@QuarkusTest
class ProgramStatementsTest {
  @Inject People people;
  @Inject Shelf shelf;
  @Inject Statements statements;

  @ParameterizedTest
  @CsvSource({
    "/programs, 1",
    "/programs?q=program, 2",
    "/programs?include_total=true, 2",
    "/programs/{id}, 3",
    "/programs/{id}/volume, 3",
    "/programs/{id}/schedule, 2",
  })
  void a_read_costs_as_many_statements(String path, long count) {
    var gym = people.gym(Tier.PRO);
    var small = filled(gym, 1);
    assertThat(statements.ofReading(gym.coach(), path.replace("{id}", small))).isEqualTo(count);
    var large = filled(gym, 7);
    assertThat(statements.ofReading(gym.coach(), path.replace("{id}", large))).isEqualTo(count);
  }

  private String filled(Gym gym, int size) {
    var id = created(gym.coach(), program("Program " + size));
    for (var day = 1; day <= size; day++) {
      var exercises =
          IntStream.range(0, size)
              .mapToObj(i -> shelf.exercise(gym, "Exercise " + UUID.randomUUID(), CHEST))
              .toArray(UUID[]::new);
      added(gym.coach(), id, workout("Workout " + day, day, exercises));
    }
    return id;
  }
}
