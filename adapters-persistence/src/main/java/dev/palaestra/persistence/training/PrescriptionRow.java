package dev.palaestra.persistence.training;

import dev.palaestra.domain.training.Effort;
import dev.palaestra.domain.training.ExerciseId;
import dev.palaestra.domain.training.Prescription;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A prescription in the table of its workout.
@Embeddable
class PrescriptionRow {
  @Column(nullable = false)
  UUID exerciseId;

  @Column(nullable = false)
  int position;

  @Column(nullable = false)
  int sets;

  @Nullable Integer repsMin;
  @Nullable Integer repsMax;

  @Column(precision = 4, scale = 1)
  @Nullable BigDecimal loadPercent;

  @Nullable Integer targetRir;
  @Nullable Integer restSeconds;
  @Nullable String notes;

  static PrescriptionRow of(Prescription prescription) {
    var row = new PrescriptionRow();
    row.exerciseId = prescription.exercise().value();
    row.position = prescription.order();
    row.sets = prescription.sets();
    var effort = prescription.effort();
    row.repsMin = effort.repsMin();
    row.repsMax = effort.repsMax();
    row.loadPercent = effort.loadPercent();
    row.targetRir = effort.targetRir();
    row.restSeconds = effort.restSeconds();
    row.notes = prescription.notes();
    return row;
  }

  Prescription toDomain() {
    var effort = new Effort(repsMin, repsMax, loadPercent, targetRir, restSeconds);
    return new Prescription(new ExerciseId(exerciseId), position, sets, effort, notes);
  }
}
