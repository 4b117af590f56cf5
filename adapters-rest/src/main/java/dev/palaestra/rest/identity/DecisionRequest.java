package dev.palaestra.rest.identity;

import dev.palaestra.application.identity.DecideCoachApplication;
import dev.palaestra.domain.identity.Reason;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Yes or no.
public record DecisionRequest(
    @NotNull @Schema(examples = "APPROVED") Decision decision,
    @Size(max = Reason.MAX) @Schema(description = "The applicant reads it", examples = "Welcome!")
        @Nullable String reason) {

  /// What can be decided.
  public enum Decision {
    APPROVED,
    REJECTED
  }

  DecideCoachApplication.Decision decided() {
    return new DecideCoachApplication.Decision(
        decision == Decision.APPROVED, reason == null ? null : Reason.checked(reason));
  }
}
