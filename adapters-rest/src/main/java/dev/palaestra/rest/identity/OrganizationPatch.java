package dev.palaestra.rest.identity;

import dev.palaestra.domain.identity.JoinPolicy;
import dev.palaestra.domain.identity.OrganizationSettings;
import dev.palaestra.domain.identity.Profile;
import dev.palaestra.domain.shared.Names;
import dev.palaestra.rest.shared.PlainName;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What an admin may change about his organization.
public record OrganizationPatch(
    @NotNull
        @Size(min = OrganizationSettings.NAME_MIN, max = OrganizationSettings.NAME_MAX)
        @PlainName
        @Schema(examples = "Iron Temple")
        String name,
    @NotNull
        @Schema(
            description = "What becomes of somebody who wants to join without an invitation",
            examples = "OPEN")
        JoinPolicy joinPolicy,
    @NotNull
        @Size(max = Profile.ZONE_MAX)
        @ZoneName
        @Schema(description = "An IANA name", examples = "Europe/Berlin")
        String timeZone,
    @NotNull
        @Schema(
            description =
                "Whether coaches and admins must have a second factor. It counts at once: who has"
                    + " none, you too, sets one up (`POST /me/totp`) before anything else",
            examples = "true")
        Boolean requireSecondFactor) {

  public OrganizationPatch {
    name = Names.stripped(name);
  }

  static OrganizationPatch of(OrganizationSettings it) {
    return new OrganizationPatch(
        it.name(), it.joinPolicy(), it.timeZone(), it.requireSecondFactor());
  }

  OrganizationSettings settings() {
    return OrganizationSettings.checked(name, joinPolicy, timeZone, requireSecondFactor);
  }
}
