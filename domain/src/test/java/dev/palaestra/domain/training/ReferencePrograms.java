package dev.palaestra.domain.training;

import com.fasterxml.jackson.databind.JsonNode;
import dev.palaestra.domain.shared.SharedData;
import dev.palaestra.domain.shared.Weekday;
import dev.palaestra.domain.training.TrainingStructure.Weekly;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// The thirty exercises and three templates of `shared/data/reference-programs.json`.
final class ReferencePrograms {
  private static final JsonNode DATA = SharedData.json("reference-programs.json");

  private ReferencePrograms() {}

  static Map<ExerciseId, PrescribedExercise> exercises() {
    return all(DATA.path("exercises"))
        .map(it ->
            new PrescribedExercise(
                idOf(it.path("name").asText()),
                it.path("name").asText(),
                false,
                contributions(it.path("muscle_contributions"))))
        .collect(Collectors.toMap(PrescribedExercise::id, Function.identity()));
  }

  static List<JsonNode> templates() {
    return all(DATA.path("templates")).toList();
  }

  static TrainingStructure structure(JsonNode template) {
    var days =
        all(template.at("/structure/selected_days"))
            .map(it -> Weekday.valueOf(it.asText()))
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Weekday.class)));
    return new Weekly(days);
  }

  static List<WorkoutContent> workouts(JsonNode template) {
    return all(template.path("workouts")).map(ReferencePrograms::workout).toList();
  }

  private static WorkoutContent workout(JsonNode workout) {
    var order = new int[1];
    var prescriptions =
        all(workout.path("prescriptions"))
            .map(it ->
                Prescription.of(
                    idOf(it.path("exercise").asText()), ++order[0], it.path("sets").asInt()))
            .toList();
    return new WorkoutContent(workout.path("name").asText(), prescriptions);
  }

  private static Map<MuscleGroup, Contribution> contributions(JsonNode shares) {
    var found = new EnumMap<MuscleGroup, Contribution>(MuscleGroup.class);
    shares
        .properties()
        .forEach(it ->
            found.put(
                MuscleGroup.valueOf(it.getKey()),
                Contribution.ofShare(it.getValue().decimalValue()).orElseThrow()));
    return found;
  }

  private static ExerciseId idOf(String name) {
    return new ExerciseId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
  }

  static Stream<JsonNode> all(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
