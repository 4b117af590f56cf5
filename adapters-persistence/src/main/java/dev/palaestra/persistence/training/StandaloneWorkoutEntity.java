package dev.palaestra.persistence.training;

import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.SharedError;
import dev.palaestra.domain.training.NameKey;
import dev.palaestra.domain.training.Revision;
import dev.palaestra.domain.training.StandaloneWorkout;
import dev.palaestra.domain.training.WorkoutContent;
import dev.palaestra.domain.training.WorkoutId;
import dev.palaestra.persistence.shared.TenantKey;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

@Entity
@Table(name = "standalone_workout")
@IdClass(TenantKey.class)
class StandaloneWorkoutEntity {
  @Id UUID organizationId;
  @Id UUID id;

  @Column(nullable = false)
  UUID ownerId;

  @Column(nullable = false)
  String name;

  @Column(nullable = false)
  String nameKey;

  @Column(nullable = false)
  Instant createdAt;

  @Column(nullable = false)
  Instant updatedAt;

  @Version int version;

  @ElementCollection
  @CollectionTable(
      name = "standalone_prescription",
      joinColumns = {
        @JoinColumn(name = "workout_id", referencedColumnName = "id"),
        @JoinColumn(name = "organization_id", referencedColumnName = "organizationId")
      })
  @OrderBy("position")
  List<PrescriptionRow> prescriptions = new ArrayList<>();

  static StandaloneWorkoutEntity of(StandaloneWorkout workout) {
    var row = new StandaloneWorkoutEntity();
    var origin = workout.origin();
    row.organizationId = origin.organization().value();
    row.id = origin.id().value();
    row.ownerId = origin.owner().value();
    row.createdAt = origin.createdAt();
    row.write(workout);
    return row;
  }

  /// @throws dev.palaestra.domain.shared.DomainException LOST_RACE when the workout was loaded in
  ///   another version
  void apply(StandaloneWorkout workout) {
    mustBeOf(workout.version());
    write(workout);
  }

  void mustBeOf(int loaded) {
    if (loaded != version) {
      throw SharedError.LOST_RACE.because();
    }
  }

  private void write(StandaloneWorkout workout) {
    name = workout.content().name();
    nameKey = NameKey.of(name);
    updatedAt = workout.revision().updatedAt();
    prescriptions.clear();
    workout.content().prescriptions().stream().map(PrescriptionRow::of).forEach(prescriptions::add);
  }

  StandaloneWorkout toDomain() {
    var origin =
        new StandaloneWorkout.Origin(
            new WorkoutId(id),
            new OrganizationId(organizationId),
            new AccountId(ownerId),
            createdAt);
    var content =
        new WorkoutContent(name, prescriptions.stream().map(PrescriptionRow::toDomain).toList());
    return new StandaloneWorkout(origin, content, new Revision(updatedAt, version));
  }
}
