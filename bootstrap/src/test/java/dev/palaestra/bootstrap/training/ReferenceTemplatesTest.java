package dev.palaestra.bootstrap.training;

import static dev.palaestra.bootstrap.training.Bodies.added;
import static dev.palaestra.bootstrap.training.Bodies.created;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.palaestra.bootstrap.shared.People;
import dev.palaestra.bootstrap.shared.People.Gym;
import dev.palaestra.domain.identity.Tier;
import dev.palaestra.domain.training.Contribution;
import dev.palaestra.domain.training.MuscleGroup;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// The three templates of `shared/data/reference-programs.json`, made through the API, give exactly
/// their golden volumes.
@QuarkusTest
class ReferenceTemplatesTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Inject People people;
  @Inject Shelf shelf;

  @Test
  void have_their_golden_volumes() throws IOException {
    var data = JSON.readTree(SharedData.file("reference-programs.json").toFile());
    var gym = people.gym(Tier.PRO);
    var exercises = exercises(gym, data.path("exercises"));
    for (var template : data.path("templates")) {
      var id = made(gym, template, exercises);
      var answer = gym.coach().calls().get("/programs/{id}/volume", id).asString();
      var volume = JSON.readTree(answer);

      assertThat(volume.path("total_sets")).isEqualTo(template.at("/golden/total_sets"));
      assertThat(volume.path("weekly_volume")).hasSize(18);
      for (var row : volume.path("weekly_volume")) {
        var golden = template.at("/golden/weekly_volume/" + row.path("muscle").asText());
        assertThat(row.path("sets").decimalValue())
            .as("%s of %s", row.path("muscle"), template.path("name"))
            .isEqualByComparingTo(golden.path("sets").decimalValue());
        assertThat(row.path("status").asText()).isEqualTo(golden.path("status").asText("LOW"));
      }
    }
  }

  private Map<String, UUID> exercises(Gym gym, JsonNode rows) {
    var ids = new HashMap<String, UUID>();
    for (var row : rows) {
      var shares = new EnumMap<MuscleGroup, Contribution>(MuscleGroup.class);
      row.path("muscle_contributions")
          .properties()
          .forEach(it ->
              shares.put(
                  MuscleGroup.valueOf(it.getKey()),
                  Contribution.ofShare(new BigDecimal(it.getValue().asText())).orElseThrow()));
      var name = row.path("name").asText();
      ids.put(name, shelf.exercise(gym, name, shares));
    }
    return ids;
  }

  private static String made(Gym gym, JsonNode template, Map<String, UUID> exercises) {
    Map<String, Object> body = JSON.convertValue(template, new TypeReference<>() {});
    body.keySet().removeAll(List.of("workouts", "golden"));
    var id = created(gym.coach(), body);
    for (var workout : template.path("workouts")) {
      var rows = new ArrayList<Map<String, Object>>();
      for (var row : workout.path("prescriptions")) {
        rows.add(
            Map.of(
                "exercise_id", exercises.get(row.path("exercise").asText()),
                "order", rows.size() + 1,
                "sets", row.path("sets").asInt()));
      }
      added(
          gym.coach(),
          id,
          Map.of(
              "name", workout.path("name").asText(),
              "day_number", workout.path("day_number").asInt(),
              "order", workout.path("order").asInt(),
              "prescriptions", rows));
    }
    return id;
  }
}
