package dev.palaestra.domain.training;

import dev.palaestra.domain.shared.DomainException;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.SharedError;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The library. Who looks sees what is global and what the own tenant owns, archived or not.
public interface Exercises {
  /// What is said of absent and of foreign ones alike.
  String ABSENT = "There is no such exercise.";

  /// The exercise, held until the transaction ends: nobody changes or removes it meanwhile. It may
  /// be prescribed meanwhile, which does not wait for the lock; should it then be removed, the
  /// foreign key refuses one of the two.
  Optional<Exercise> lock(OrganizationId tenant, ExerciseId id);

  /// @throws dev.palaestra.domain.shared.DomainException NAME_TAKEN when the scope has one of this
  ///   name, archived or not
  default void add(Exercise exercise) {
    addAll(List.of(exercise));
  }

  /// Many at once; all or none.
  ///
  /// @throws dev.palaestra.domain.shared.DomainException NAME_TAKEN
  void addAll(Collection<Exercise> exercises);

  /// Stores what was loaded in this version and answers it in its new one.
  ///
  /// @throws dev.palaestra.domain.shared.DomainException LOST_RACE when it has changed since;
  ///   NAME_TAKEN
  Exercise save(Exercise exercise);

  /// @throws dev.palaestra.domain.shared.DomainException LOST_RACE when it has just been prescribed
  void remove(Exercise exercise);

  /// What a scope has, archived ones too, by [ExerciseDetails#nameKey].
  Map<String, ExerciseId> namesIn(Scope scope);

  /// Whether a workout prescribes it.
  boolean isUsed(ExerciseId id);

  /// The answer for both.
  static DomainException absent() {
    return SharedError.NOT_FOUND.because(ABSENT);
  }
}
