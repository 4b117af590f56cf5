package dev.palaestra.rest.identity;

import dev.palaestra.application.identity.MemberChange;
import dev.palaestra.domain.shared.Role;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The role that somebody gets.
public record RoleRequest(@NotNull @Schema(examples = "COACH") Role role) {
  MemberChange memberChange() {
    return new MemberChange.NewRole(role);
  }
}
