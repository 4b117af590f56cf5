package dev.palaestra.bootstrap.training;

import static dev.palaestra.domain.training.MuscleGroup.CHEST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.palaestra.bootstrap.shared.People;
import dev.palaestra.bootstrap.shared.Statements;
import dev.palaestra.domain.identity.Tier;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Reading the library costs a constant number of statements; a search asks for the meaning of its
/// words first.
@QuarkusTest
class ExerciseStatementsTest {
  @Inject People people;
  @Inject Shelf shelf;
  @Inject Statements statements;

  @ParameterizedTest
  @CsvSource({
    "/exercises?limit=100, 1",
    "/exercises?limit=100&include_total=true&muscle=CHEST, 1",
    "/exercises?q=bench&limit=100, 2",
    "/exercises?q=benhc%20press&limit=100, 2",
    "/exercises/statistics, 1",
    "/exercises/{id}, 1",
  })
  void a_read_costs_as_many_statements(String path, long count) {
    var gym = people.gym(Tier.PRO);
    var id = shelf.exercise(gym, "Bench press", CHEST).toString();
    var read = path.replace("{id}", id);
    assertThat(statements.ofReading(gym.member(), read)).isEqualTo(count);
    IntStream.range(0, 30).forEach(i -> shelf.exercise(gym, "Bench press " + i, CHEST));
    assertThat(statements.ofReading(gym.member(), read)).isEqualTo(count);
  }
}
