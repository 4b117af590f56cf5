package dev.palaestra.bootstrap.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.palaestra.application.training.AddWorkout;
import dev.palaestra.application.training.CreateExercise;
import dev.palaestra.application.training.CreateProgram;
import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.ExpectedVersion;
import dev.palaestra.domain.shared.Weekday;
import dev.palaestra.domain.training.Contribution;
import dev.palaestra.domain.training.Equipment;
import dev.palaestra.domain.training.ExerciseCategory;
import dev.palaestra.domain.training.ExerciseDetails;
import dev.palaestra.domain.training.ExerciseId;
import dev.palaestra.domain.training.Guide;
import dev.palaestra.domain.training.Movement;
import dev.palaestra.domain.training.MuscleGroup;
import dev.palaestra.domain.training.Prescription;
import dev.palaestra.domain.training.ProgramDesign;
import dev.palaestra.domain.training.ProgramDetails;
import dev.palaestra.domain.training.ScopeKind;
import dev.palaestra.domain.training.SplitType;
import dev.palaestra.domain.training.TrainingStructure.Weekly;
import dev.palaestra.domain.training.WorkoutContent;
import dev.palaestra.domain.training.WorkoutDetails;
import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Fills an organization with the exercises and templates of `demo/library.json`, through the use
/// cases of training.
@Singleton
@IfBuildProfile("dev")
class DemoLibrary {
  private static final String FILE = "demo/library.json";

  private final CreateExercise createExercise;
  private final CreateProgram createProgram;
  private final AddWorkout addWorkout;
  private final ObjectMapper json;

  DemoLibrary(
      CreateExercise createExercise,
      CreateProgram createProgram,
      AddWorkout addWorkout,
      ObjectMapper json) {
    this.createExercise = createExercise;
    this.createProgram = createProgram;
    this.addWorkout = addWorkout;
    this.json = json;
  }

  /// The file.
  record Library(List<ExerciseRow> exercises, List<TemplateRow> templates) {}

  /// A strength exercise.
  record ExerciseRow(
      String name, Equipment equipment, Map<MuscleGroup, BigDecimal> muscleContributions) {}

  /// A weekly template.
  record TemplateRow(
      String name,
      String description,
      SplitType splitType,
      Set<Weekday> selectedDays,
      int durationWeeks,
      List<WorkoutRow> workouts) {}

  /// A workout; its place in the list is its order.
  record WorkoutRow(String name, int dayNumber, List<PrescriptionRow> prescriptions) {}

  /// Sets of an exercise, by its name.
  record PrescriptionRow(String exercise, int sets) {}

  void fill(Actor admin) {
    var library = read();
    Map<String, ExerciseId> ids = new HashMap<>();
    library.exercises().forEach(it -> ids.put(it.name(), create(it, admin)));
    library.templates().forEach(it -> create(it, ids, admin));
  }

  private Library read() {
    try (var file = Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
      return json.readValue(Objects.requireNonNull(file, FILE), Library.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ExerciseId create(ExerciseRow row, Actor admin) {
    var contributions =
        row.muscleContributions().entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, it -> Contribution.ofShare(it.getValue()).orElseThrow()));
    var movement = Movement.of(row.equipment(), ExerciseCategory.STRENGTH);
    var details = ExerciseDetails.checked(row.name(), null, movement, contributions, Guide.NONE);
    var command = new CreateExercise.Command(admin, ScopeKind.ORGANIZATION, () -> details);
    return createExercise.handle(command).id();
  }

  private void create(TemplateRow row, Map<String, ExerciseId> ids, Actor admin) {
    var design = new ProgramDesign(row.splitType(), Weekly.checked(row.selectedDays()));
    var details = ProgramDetails.checked(row.name(), row.description(), row.durationWeeks());
    var plan = new CreateProgram.Plan(design, details);
    var made = createProgram.handle(new CreateProgram.Command(admin, true, () -> plan));
    for (var i = 0; i < row.workouts().size(); i++) {
      var workout = row.workouts().get(i);
      var content = WorkoutContent.checked(workout.name(), prescriptions(workout, ids));
      var wanted = WorkoutDetails.checked(workout.dayNumber(), i + 1, content);
      addWorkout.handle(
          new AddWorkout.Command(admin, made.program().id(), ExpectedVersion.ANY, () -> wanted));
    }
  }

  private static List<Prescription> prescriptions(WorkoutRow row, Map<String, ExerciseId> ids) {
    return IntStream.range(0, row.prescriptions().size())
        .mapToObj(i -> {
          var wanted = row.prescriptions().get(i);
          return Prescription.of(ids.get(wanted.exercise()), i + 1, wanted.sets());
        })
        .toList();
  }
}
