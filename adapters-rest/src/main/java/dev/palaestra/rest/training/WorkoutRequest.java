package dev.palaestra.rest.training;

import dev.palaestra.domain.shared.Names;
import dev.palaestra.domain.training.WorkoutContent;
import dev.palaestra.domain.training.WorkoutDetails;
import dev.palaestra.rest.shared.PlainName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A workout of a program.
public record WorkoutRequest(
    @Schema(examples = "Upper body A")
        @NotNull
        @Size(min = WorkoutContent.NAME_MIN, max = WorkoutContent.NAME_MAX)
        @PlainName
        String name,
    @Schema(description = "The label that people use, unique in the program", examples = "1")
        @NotNull
        @Min(1)
        Integer dayNumber,
    @Schema(description = "The place in the turn, unique in the program", examples = "1")
        @NotNull
        @Min(1)
        Integer order,
    @NotNull
        @Size(
            min = WorkoutContent.PRESCRIPTIONS_MIN,
            max = WorkoutContent.PRESCRIPTIONS_MAX,
            message = PrescriptionRequest.SO_MANY)
        List<@NotNull @Valid PrescriptionRequest> prescriptions) {
  public WorkoutRequest {
    name = Names.stripped(name);
  }

  WorkoutDetails details() {
    var rows = prescriptions.stream().map(PrescriptionRequest::prescription).toList();
    return WorkoutDetails.checked(dayNumber, order, WorkoutContent.checked(name, rows));
  }
}
