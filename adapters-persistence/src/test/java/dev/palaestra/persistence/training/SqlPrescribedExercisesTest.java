package dev.palaestra.persistence.training;

import static dev.palaestra.domain.training.Contribution.MINIMAL;
import static dev.palaestra.domain.training.Contribution.PRIMARY;
import static dev.palaestra.domain.training.MuscleGroup.CHEST;
import static dev.palaestra.domain.training.MuscleGroup.TRICEPS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.training.PrescribedExercise;
import dev.palaestra.domain.training.PrescribedExercises;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestTransaction
class SqlPrescribedExercisesTest {
  @Inject PrescribedExercises exercises;
  @Inject Neighbours neighbours;

  @Test
  void finds_global_ones_and_those_of_the_organization() {
    var gym = neighbours.organization();
    var press = neighbours.exercise(gym, "Press", "CHEST=4,TRICEPS=1");
    var walk = neighbours.exercise(null, "Walk", "");
    var foreign = neighbours.exercise(neighbours.organization(), "Foreign", "CHEST=4");
    neighbours.archive(walk);
    var ids = Set.of(press, walk, foreign);

    assertThat(exercises.find(gym, ids))
        .isEqualTo(
            Map.of(
                press,
                new PrescribedExercise(
                    press, "Press", false, Map.of(CHEST, PRIMARY, TRICEPS, MINIMAL)),
                walk,
                new PrescribedExercise(walk, "Walk", true, Map.of())));
    assertThat(exercises.find(OrganizationId.NONE, ids)).containsOnlyKeys(walk);
    assertThat(exercises.find(gym, Set.of())).isEmpty();
  }
}
