package dev.palaestra.domain.training;

import dev.palaestra.domain.shared.Weekday;
import dev.palaestra.domain.training.TrainingStructure.Cyclic;
import dev.palaestra.domain.training.TrainingStructure.Weekly;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/// Any allowed structure with fewer, as many or more workouts than training days; the same for the
/// same seed. Its volume by hand simulates the days one by one until the plan repeats.
record RandomPlan(
    TrainingStructure structure,
    List<WorkoutContent> workouts,
    Map<ExerciseId, PrescribedExercise> exercises) {
  private static final int EXERCISES = 12;

  static RandomPlan of(long seed) {
    var random = new Random(seed);
    var exercises = new HashMap<ExerciseId, PrescribedExercise>();
    for (var i = 1; i <= EXERCISES; i++) {
      var id = new ExerciseId(new UUID(seed, i));
      exercises.put(id, new PrescribedExercise(id, "Exercise " + i, false, shares(random)));
    }
    var workouts = new ArrayList<WorkoutContent>();
    var count = 1 + random.nextInt(7);
    for (var i = 0; i < count; i++) {
      workouts.add(workout(seed, random));
    }
    return new RandomPlan(structure(random), workouts, exercises);
  }

  private static TrainingStructure structure(Random random) {
    while (true) {
      var on = 1 + random.nextInt(6);
      var off = 1 + random.nextInt(3);
      if (random.nextBoolean()) {
        var days = 3 + random.nextInt(5);
        return new Weekly(Set.copyOf(List.of(Weekday.values()).subList(0, days)));
      }
      if (7 * on >= 3 * (on + off)) {
        return new Cyclic(on, off);
      }
    }
  }

  private static Map<MuscleGroup, Contribution> shares(Random random) {
    var shares = new EnumMap<MuscleGroup, Contribution>(MuscleGroup.class);
    var count = random.nextInt(5);
    for (var i = 0; i < count; i++) {
      var muscle = MuscleGroup.values()[random.nextInt(18)];
      shares.put(muscle, Contribution.ofQuarters(1 + random.nextInt(4)));
    }
    return shares;
  }

  private static WorkoutContent workout(long seed, Random random) {
    var chosen = random.ints(1, EXERCISES + 1).distinct().limit(1 + random.nextInt(8)).toArray();
    var rows =
        IntStream.range(0, chosen.length)
            .mapToObj(i ->
                Prescription.of(
                    new ExerciseId(new UUID(seed, chosen[i])), i + 1, 1 + random.nextInt(10)))
            .toList();
    return new WorkoutContent("Workout", rows);
  }

  /// Trains day by day through as many weeks as it takes until structure and turn are both back at
  /// their beginning, then divides by the weeks.
  SetVolume volumeByHand(MuscleGroup muscle) {
    var cycle = structure instanceof Cyclic(int on, int off) ? on + off : 1;
    var weeks = cycle * workouts.size();
    var quarters = BigInteger.ZERO;
    var turn = 0;
    for (var day = 0; day < 7 * weeks; day++) {
      if (structure.trainsOn(day, Weekday.values()[day % 7])) {
        quarters = quarters.add(BigInteger.valueOf(quarters(workouts.get(turn), muscle)));
        turn = (turn + 1) % workouts.size();
      }
    }
    return new SetVolume(quarters.longValueExact(), weeks);
  }

  private long quarters(WorkoutContent workout, MuscleGroup muscle) {
    return workout.prescriptions().stream()
        .filter(it -> exercises.get(it.exercise()).contributions().containsKey(muscle))
        .mapToLong(it ->
            it.sets() * (long) exercises.get(it.exercise()).contributions().get(muscle).quarters())
        .sum();
  }
}
