package dev.palaestra.rest.training;

import dev.palaestra.domain.shared.Names;
import dev.palaestra.domain.training.WorkoutContent;
import dev.palaestra.rest.shared.PlainName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A workout outside of any program.
public record StandaloneWorkoutRequest(
    @Schema(examples = "Hotel room circuit")
        @NotNull
        @Size(min = WorkoutContent.NAME_MIN, max = WorkoutContent.NAME_MAX)
        @PlainName
        String name,
    @NotNull
        @Size(
            min = WorkoutContent.PRESCRIPTIONS_MIN,
            max = WorkoutContent.PRESCRIPTIONS_MAX,
            message = PrescriptionRequest.SO_MANY)
        List<@NotNull @Valid PrescriptionRequest> prescriptions) {
  public StandaloneWorkoutRequest {
    name = Names.stripped(name);
  }

  WorkoutContent content() {
    var rows = prescriptions.stream().map(PrescriptionRequest::prescription).toList();
    return WorkoutContent.checked(name, rows);
  }
}
