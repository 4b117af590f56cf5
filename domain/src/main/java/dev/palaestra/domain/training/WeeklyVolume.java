package dev.palaestra.domain.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Counts the sets that a program gives each muscle in an average week.
///
/// A set counts for a muscle by the exercise's share for it. As the workouts are walked in turn
/// over the training days, each comes `training days a week / number of workouts` times a week:
///
/// `weekly(m) = sum over all prescriptions(sets * share(m)) * training days a week / workouts`
///
/// Everything is summed in whole quarters of a set and divided once, at the end.
public final class WeeklyVolume {
  private static final MuscleGroup[] MUSCLES = MuscleGroup.values();
  private static final int FULL_SHARE = Contribution.PRIMARY.quarters();

  private final long[] fractional = new long[MUSCLES.length];
  private final long[] direct = new long[MUSCLES.length];
  private final long[] total = new long[MUSCLES.length];
  private final long[] maxPerSession = new long[MUSCLES.length];
  private final int[] sessions = new int[MUSCLES.length];
  private int totalSets;

  private WeeklyVolume() {}

  /// @param exercises all that the workouts prescribe
  public static ProgramVolume of(
      TrainingStructure structure,
      List<WorkoutContent> workouts,
      Map<ExerciseId, PrescribedExercise> exercises) {
    var sums = new WeeklyVolume();
    workouts.forEach(workout -> sums.add(workout, exercises));
    var frequency = workouts.isEmpty() ? TrainingFrequency.NEVER : structure.frequency();
    return sums.over(Math.max(1, workouts.size()), workouts.size(), frequency);
  }

  private void add(WorkoutContent workout, Map<ExerciseId, PrescribedExercise> exercises) {
    var session = new long[MUSCLES.length];
    for (var prescription : workout.prescriptions()) {
      var sets = prescription.sets();
      totalSets += sets;
      for (var share : exercises.get(prescription.exercise()).contributions().entrySet()) {
        var muscle = share.getKey().ordinal();
        var quarters = share.getValue().quarters();
        session[muscle] += (long) sets * quarters;
        total[muscle] += (long) sets * FULL_SHARE;
        direct[muscle] += quarters == FULL_SHARE ? (long) sets * FULL_SHARE : 0;
      }
    }
    for (var muscle = 0; muscle < session.length; muscle++) {
      fractional[muscle] += session[muscle];
      maxPerSession[muscle] = Math.max(maxPerSession[muscle], session[muscle]);
      sessions[muscle] += session[muscle] > 0 ? 1 : 0;
    }
  }

  private ProgramVolume over(int turns, int workouts, TrainingFrequency frequency) {
    var muscles = new ArrayList<MuscleVolume>(MUSCLES.length);
    for (var muscle : MUSCLES) {
      var i = muscle.ordinal();
      muscles.add(
          new MuscleVolume(
              muscle,
              weekly(fractional[i], turns, frequency),
              weekly(direct[i], turns, frequency),
              weekly(total[i], turns, frequency),
              frequency.share(sessions[i], turns),
              new SetVolume(maxPerSession[i], 1)));
    }
    return new ProgramVolume(workouts, totalSets, frequency, List.copyOf(muscles));
  }

  private static SetVolume weekly(long quarters, int turns, TrainingFrequency frequency) {
    return new SetVolume(quarters * frequency.days(), turns * frequency.weeks());
  }
}
