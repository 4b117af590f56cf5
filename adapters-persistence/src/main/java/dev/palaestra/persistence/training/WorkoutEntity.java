package dev.palaestra.persistence.training;

import dev.palaestra.domain.training.Program;
import dev.palaestra.domain.training.Workout;
import dev.palaestra.domain.training.WorkoutContent;
import dev.palaestra.domain.training.WorkoutDetails;
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
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

@Entity
@Table(name = "workout")
@IdClass(TenantKey.class)
class WorkoutEntity {
  @Id UUID organizationId;
  @Id UUID id;

  @Column(nullable = false)
  UUID programId;

  @Column(nullable = false)
  String name;

  int dayNumber;
  int position;

  @ElementCollection
  @CollectionTable(
      name = "prescription",
      joinColumns = {
        @JoinColumn(name = "workout_id", referencedColumnName = "id"),
        @JoinColumn(name = "organization_id", referencedColumnName = "organizationId")
      })
  @OrderBy("position")
  List<PrescriptionRow> prescriptions = new ArrayList<>();

  static WorkoutEntity of(Program program, Workout workout) {
    var row = new WorkoutEntity();
    row.organizationId = program.origin().organization().value();
    row.id = workout.id().value();
    row.programId = program.id().value();
    row.write(workout);
    return row;
  }

  /// Leaves alone what is the same, so that a change of one workout does not write all of them.
  void apply(Workout workout) {
    if (!workout.equals(toDomain())) {
      write(workout);
    }
  }

  private void write(Workout workout) {
    name = workout.name();
    dayNumber = workout.dayNumber();
    position = workout.order();
    prescriptions.clear();
    workout.content().prescriptions().stream().map(PrescriptionRow::of).forEach(prescriptions::add);
  }

  Workout toDomain() {
    var content =
        new WorkoutContent(name, prescriptions.stream().map(PrescriptionRow::toDomain).toList());
    return new Workout(new WorkoutId(id), new WorkoutDetails(dayNumber, position, content));
  }
}
