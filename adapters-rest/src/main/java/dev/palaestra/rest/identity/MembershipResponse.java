package dev.palaestra.rest.identity;

import dev.palaestra.domain.identity.AccountView.MembershipView;
import dev.palaestra.domain.identity.MembershipStatus;
import dev.palaestra.domain.shared.Role;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A place in an organization.
public record MembershipResponse(
    @Schema(examples = "0193c3a0-0000-7000-8000-000000000002") UUID organizationId,
    @Schema(examples = "Iron Temple") String organizationName,
    @Schema(examples = "ADMIN") Role role,
    @Schema(examples = "ACTIVE") MembershipStatus status) {

  static MembershipResponse of(MembershipView it) {
    return new MembershipResponse(
        it.organizationId(),
        it.organizationName(),
        Role.valueOf(it.role()),
        MembershipStatus.valueOf(it.status()));
  }
}
