package dev.palaestra.persistence.training;

import static dev.palaestra.domain.shared.SharedError.LOST_RACE;

import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.training.Contribution;
import dev.palaestra.domain.training.Difficulty;
import dev.palaestra.domain.training.Equipment;
import dev.palaestra.domain.training.Exercise;
import dev.palaestra.domain.training.ExerciseCategory;
import dev.palaestra.domain.training.ExerciseDetails;
import dev.palaestra.domain.training.ExerciseId;
import dev.palaestra.domain.training.ExerciseStatus;
import dev.palaestra.domain.training.Force;
import dev.palaestra.domain.training.Guide;
import dev.palaestra.domain.training.Mechanic;
import dev.palaestra.domain.training.Movement;
import dev.palaestra.domain.training.MuscleGroup;
import dev.palaestra.domain.training.Revision;
import dev.palaestra.domain.training.Scope;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "exercise")
class ExerciseEntity {
  @Id UUID id;
  @Nullable UUID organizationId;
  @Nullable UUID ownerId;

  @Column(nullable = false)
  String name;

  @Column(nullable = false)
  String nameKey;

  @Nullable String description;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  Equipment equipment;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  ExerciseCategory category;

  @Enumerated(EnumType.STRING)
  @Nullable Difficulty difficulty;

  @Enumerated(EnumType.STRING)
  @Nullable Force force;

  @Enumerated(EnumType.STRING)
  @Nullable Mechanic mechanic;

  @Nullable String instructions;
  @Nullable String imageUrl;
  @Nullable String videoUrl;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  ExerciseStatus status;

  @Column(nullable = false)
  Instant createdAt;

  @Column(nullable = false)
  Instant updatedAt;

  @Column(nullable = false)
  String nameWords;

  int wordCount;
  @Version int version;

  @ElementCollection
  @CollectionTable(name = "exercise_contribution", joinColumns = @JoinColumn(name = "exercise_id"))
  @MapKeyColumn(name = "muscle")
  @MapKeyEnumerated(EnumType.STRING)
  @Column(name = "quarters", nullable = false)
  Map<MuscleGroup, Integer> contributions = new HashMap<>();

  static ExerciseEntity of(Exercise exercise) {
    var entity = new ExerciseEntity();
    entity.id = exercise.id().value();
    entity.organizationId = libraryOf(exercise.scope());
    entity.ownerId = exercise.owner().map(AccountId::value).orElse(null);
    entity.createdAt = exercise.createdAt();
    entity.version = exercise.version();
    entity.apply(exercise);
    return entity;
  }

  /// Null for what is everybody's.
  static @Nullable UUID libraryOf(Scope scope) {
    return scope instanceof Scope.Owned(var tenant) ? tenant.value() : null;
  }

  void apply(Exercise exercise) {
    if (exercise.version() != version) {
      throw LOST_RACE.because();
    }
    apply(exercise.details());
    status = exercise.status();
    updatedAt = exercise.updatedAt();
  }

  private void apply(ExerciseDetails details) {
    var words = Words.ofName(details.name());
    name = details.name();
    nameKey = details.nameKey();
    nameWords = String.join(" ", words);
    wordCount = words.size();
    description = details.description();
    equipment = details.movement().equipment();
    category = details.movement().category();
    difficulty = details.movement().difficulty();
    force = details.movement().force();
    mechanic = details.movement().mechanic();
    instructions = details.guide().instructions();
    imageUrl = details.guide().imageUrl();
    videoUrl = details.guide().videoUrl();
    contributions.keySet().retainAll(details.contributions().keySet());
    details.contributions().forEach((muscle, share) -> contributions.put(muscle, share.quarters()));
  }

  Exercise toDomain() {
    var scope =
        organizationId == null ? Scope.GLOBAL : new Scope.Owned(new OrganizationId(organizationId));
    var owner = ownerId == null ? null : new AccountId(ownerId);
    return new Exercise(
        new Exercise.Origin(new ExerciseId(id), scope, owner, createdAt),
        details(),
        status,
        new Revision(updatedAt, version));
  }

  private ExerciseDetails details() {
    var shares = new EnumMap<MuscleGroup, Contribution>(MuscleGroup.class);
    contributions.forEach((muscle, share) -> shares.put(muscle, Contribution.ofQuarters(share)));
    return new ExerciseDetails(
        name,
        description,
        new Movement(equipment, category, difficulty, force, mechanic),
        shares,
        new Guide(instructions, imageUrl, videoUrl));
  }
}
