package dev.palaestra.rest.identity;

import dev.palaestra.application.identity.ChangeAccountStatus;
import dev.palaestra.application.identity.MemberChange;
import dev.palaestra.domain.identity.Reason;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Whether somebody is let in.
public record StatusRequest(
    @NotNull @Schema(examples = "SUSPENDED") Standing status,
    @Size(max = Reason.MAX)
        @Schema(
            description = "Stays in the audit, also when the person is erased",
            examples = "Three months behind with the fee.")
        @Nullable String reason) {

  /// The states that can be asked for.
  @Schema(name = "WantedStatus")
  public enum Standing {
    ACTIVE,
    SUSPENDED
  }

  MemberChange memberChange() {
    return switch (status) {
      case ACTIVE -> new MemberChange.Admission(why());
      case SUSPENDED -> new MemberChange.Suspension(why());
    };
  }

  ChangeAccountStatus.Change accountChange() {
    return new ChangeAccountStatus.Change(status == Standing.SUSPENDED, why());
  }

  private @Nullable Reason why() {
    return reason == null ? null : Reason.checked(reason);
  }
}
