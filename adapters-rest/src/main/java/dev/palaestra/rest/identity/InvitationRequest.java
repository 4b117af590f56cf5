package dev.palaestra.rest.identity;

import dev.palaestra.domain.identity.EmailAddress;
import dev.palaestra.domain.identity.Invitation.Offer;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Role;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Whom an admin invites, and as what.
public record InvitationRequest(
    @NotNull
        @Size(max = EmailAddress.MAX)
        @Pattern(regexp = EmailAddress.FORMAT, message = EmailAddress.RULE)
        @Schema(examples = "ben@example.org")
        String email,
    @Schema(description = "MEMBER if absent", examples = "COACH") @Nullable Role role) {

  Offer offer(OrganizationId organization) {
    var offered = role == null ? Role.MEMBER : role;
    return Offer.checked(organization, EmailAddress.checked(email), offered, null);
  }
}
