package dev.palaestra.domain.training;

import dev.palaestra.domain.shared.Faults;
import dev.palaestra.domain.shared.Weekday;
import dev.palaestra.domain.training.TrainingStructure.Cyclic;
import dev.palaestra.domain.training.TrainingStructure.Weekly;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A structure as a client wishes it: fields of either type, any of which may be absent.
public record StructureDraft(
    StructureType type,
    @Nullable Integer daysPerWeek,
    @Nullable List<Weekday> selectedDays,
    @Nullable Integer daysOn,
    @Nullable Integer daysOff) {
  private static final String DAYS_PER_WEEK = "structure.days_per_week";
  private static final String SELECTED_DAYS = "structure.selected_days";
  private static final String DAYS_ON = "structure.days_on";
  private static final String DAYS_OFF = "structure.days_off";

  /// @throws dev.palaestra.domain.shared.DomainException VALIDATION_FAILED with every field that is
  ///   absent, out of range, of the other type, or does not fit the others
  public TrainingStructure structure() {
    return switch (type) {
      case WEEKLY -> weekly();
      case CYCLIC -> cyclic();
    };
  }

  private Weekly weekly() {
    var faults =
        new Faults()
            .unless(daysOn == null, DAYS_ON, "belongs to a CYCLIC structure")
            .unless(daysOff == null, DAYS_OFF, "belongs to a CYCLIC structure")
            .given(DAYS_PER_WEEK, daysPerWeek)
            .given(SELECTED_DAYS, selectedDays)
            .within(DAYS_PER_WEEK, daysPerWeek, Weekly.DAYS_MIN, Weekly.DAYS_MAX);
    if (daysPerWeek != null && selectedDays != null) {
      var different = new HashSet<>(selectedDays).size();
      faults
          .unless(different == selectedDays.size(), SELECTED_DAYS, "names a day twice")
          .unless(different == daysPerWeek, SELECTED_DAYS, "must name as many as days_per_week");
    }
    faults.refuse();
    return Weekly.checked(EnumSet.copyOf(selectedDays));
  }

  private Cyclic cyclic() {
    var faults =
        new Faults()
            .unless(daysPerWeek == null, DAYS_PER_WEEK, "belongs to a WEEKLY structure")
            .unless(selectedDays == null, SELECTED_DAYS, "belongs to a WEEKLY structure")
            .given(DAYS_ON, daysOn)
            .given(DAYS_OFF, daysOff);
    if (daysOn != null && daysOff != null) {
      Cyclic.check(faults, daysOn, daysOff);
    }
    faults.refuse();
    return Cyclic.checked(daysOn, daysOff);
  }
}
