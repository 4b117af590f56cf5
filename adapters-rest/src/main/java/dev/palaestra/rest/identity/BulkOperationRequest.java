package dev.palaestra.rest.identity;

import dev.palaestra.application.identity.ChangeMembers;
import dev.palaestra.application.identity.MemberChange.Admission;
import dev.palaestra.application.identity.MemberChange.NewRole;
import dev.palaestra.application.identity.MemberChange.Suspension;
import dev.palaestra.domain.identity.Reason;
import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.DomainException;
import dev.palaestra.domain.shared.Role;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What is done to whom.
@Schema(
    examples =
        """
        {"operation": "SUSPEND", "reason": "The summer is over.",
         "user_ids": ["0193c3a0-0000-7000-8000-000000000001"]}
        """)
public record BulkOperationRequest(
    @NotNull @Schema(examples = "SUSPEND") Operation operation,
    @Schema(description = "For SET_ROLE, and for it alone", examples = "COACH") @Nullable Role role,
    @Size(max = Reason.MAX)
        @Schema(
            description =
                "For SUSPEND and REINSTATE; stays in the audit, also when somebody is erased",
            examples = "The summer is over.")
        @Nullable String reason,
    @NotNull
        @Size(min = 1, max = ChangeMembers.MOST, message = "must have {min} to {max} entries")
        @Schema(description = "Nobody twice")
        List<@NotNull UUID> userIds) {

  /// What can be done to many.
  @Schema(name = "BulkOperation")
  public enum Operation {
    SUSPEND,
    REINSTATE,
    SET_ROLE,
    DELETE
  }

  ChangeMembers.Command command(Actor actor) {
    if ((operation == Operation.SET_ROLE) != (role != null)) {
      throw DomainException.invalid("role", "SET_ROLE needs a role, nothing else takes one.");
    }
    if (reason != null && (operation == Operation.SET_ROLE || operation == Operation.DELETE)) {
      throw DomainException.invalid("reason", "SUSPEND and REINSTATE take one, nothing else.");
    }
    return new ChangeMembers.Command(actor, userIds, wanted());
  }

  private ChangeMembers.Operation wanted() {
    var why = reason == null ? null : Reason.checked(reason);
    return switch (operation) {
      case SUSPEND -> new ChangeMembers.Change(new Suspension(why));
      case REINSTATE -> new ChangeMembers.Change(new Admission(why));
      case SET_ROLE -> new ChangeMembers.Change(new NewRole(role));
      case DELETE -> new ChangeMembers.Removal();
    };
  }
}
