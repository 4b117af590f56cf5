package dev.palaestra.rest.identity;

import dev.palaestra.application.identity.JoinOrganization;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.OrganizationId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The organization that somebody wants to belong to.
public record JoinRequest(
    @NotNull @Schema(examples = "0193c3a0-0000-7000-8000-000000000002") UUID organizationId,
    @Pattern(regexp = WantedRole.FORMAT, message = WantedRole.RULE)
        @Schema(
            description = "COACH also applies there to be a coach",
            enumeration = {WantedRole.MEMBER, WantedRole.COACH})
        @Nullable String role) {

  JoinOrganization.Command command(AccountId account) {
    var asCoach = WantedRole.COACH.equals(role);
    return new JoinOrganization.Command(account, new OrganizationId(organizationId), asCoach);
  }
}
