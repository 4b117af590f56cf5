package dev.palaestra.domain.training;

import dev.palaestra.domain.shared.Faults;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What is done in a workout, inside a program or outside of any.
///
/// @param name one line of 3 to 100 characters; blanks around it are dropped
/// @param prescriptions 1 to 50, each exercise once, each order once
public record WorkoutContent(String name, List<Prescription> prescriptions) {
  public static final int NAME_MIN = 3;
  public static final int NAME_MAX = 100;
  public static final int PRESCRIPTIONS_MIN = 1;
  public static final int PRESCRIPTIONS_MAX = 50;

  /// More sets than these are allowed, with a warning.
  public static final int SETS_WITHOUT_WARNING = 30;

  public WorkoutContent {
    prescriptions = List.copyOf(prescriptions);
  }

  /// What somebody wants to be done.
  ///
  /// @param name blanks around it do not count
  /// @throws dev.palaestra.domain.shared.DomainException VALIDATION_FAILED with every wrong field
  public static WorkoutContent checked(String name, List<Prescription> prescriptions) {
    var plain = name.strip();
    var faults =
        new Faults()
            .line("name", plain, NAME_MIN, NAME_MAX)
            .sized("prescriptions", prescriptions, PRESCRIPTIONS_MIN, PRESCRIPTIONS_MAX);
    checkEach(prescriptions, faults);
    faults.refuse();
    return new WorkoutContent(plain, prescriptions);
  }

  private static void checkEach(List<Prescription> prescriptions, Faults faults) {
    var orders = new HashSet<Integer>();
    var exercises = new HashSet<ExerciseId>();
    for (var i = 0; i < prescriptions.size(); i++) {
      var prescription = prescriptions.get(i);
      var path = "prescriptions[" + i + "]";
      prescription.check(faults, path);
      faults
          .unless(orders.add(prescription.order()), path + ".order", "is given twice")
          .unless(exercises.add(prescription.exercise()), path + ".exercise_id", "is given twice");
    }
  }

  public int totalSets() {
    var sets = 0;
    for (var prescription : prescriptions) {
      sets += prescription.sets();
    }
    return sets;
  }

  public Set<ExerciseId> exercises() {
    return prescriptions.stream().map(Prescription::exercise).collect(Collectors.toSet());
  }

  /// What is allowed but hardly meant, as sentences.
  public List<String> warnings() {
    var sets = totalSets();
    return sets <= SETS_WITHOUT_WARNING
        ? List.of()
        : List.of(sets + " sets are more than the " + SETS_WITHOUT_WARNING + " of a workout.");
  }
}
