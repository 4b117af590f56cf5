package dev.palaestra.domain.training;

import dev.palaestra.domain.training.TrainingStructure.Cyclic;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/// Cost of the weekly volume of 7 workouts with 10 prescriptions each, in microseconds. Each of 70
/// exercises trains four muscles; a cycle of five days makes fractions that do not come out even.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class WeeklyVolumeBenchmark {
  private static final int WORKOUTS = 7;
  private static final int PRESCRIPTIONS = 10;
  private static final int MUSCLES = MuscleGroup.values().length;

  private final TrainingStructure structure = new Cyclic(3, 2);
  private final Map<ExerciseId, PrescribedExercise> exercises = exercises();
  private final List<WorkoutContent> workouts =
      IntStream.range(0, WORKOUTS).mapToObj(WeeklyVolumeBenchmark::workout).toList();

  /// The volume itself, exact.
  @Benchmark
  public ProgramVolume volume() {
    return WeeklyVolume.of(structure, workouts, exercises);
  }

  /// The volume and all that an answer shows of it: rounded numbers, statuses, reasons.
  @Benchmark
  public void volumeAsShown(Blackhole shown) {
    for (var row : WeeklyVolume.of(structure, workouts, exercises).muscles()) {
      shown.consume(row.fractional().rounded());
      shown.consume(row.direct().rounded());
      shown.consume(row.total().rounded());
      shown.consume(row.frequency().perWeek(2));
      shown.consume(row.maxPerSession().rounded());
      shown.consume(row.reason());
    }
  }

  private static ExerciseId id(int number) {
    return new ExerciseId(new UUID(number * 31L, ~number));
  }

  private static Map<ExerciseId, PrescribedExercise> exercises() {
    var all = new HashMap<ExerciseId, PrescribedExercise>();
    for (var i = 0; i < WORKOUTS * PRESCRIPTIONS; i++) {
      var shares = new EnumMap<MuscleGroup, Contribution>(MuscleGroup.class);
      for (var share : Contribution.values()) {
        shares.put(MuscleGroup.values()[(i * 5 + share.ordinal() * 3) % MUSCLES], share);
      }
      all.put(id(i), new PrescribedExercise(id(i), "Exercise " + i, false, shares));
    }
    return all;
  }

  private static WorkoutContent workout(int number) {
    var rows =
        IntStream.range(0, PRESCRIPTIONS)
            .mapToObj(i -> Prescription.of(id(number * PRESCRIPTIONS + i), i + 1, i % 10 + 1))
            .toList();
    return new WorkoutContent("Workout " + number, rows);
  }
}
