package dev.palaestra.rest.identity;

import dev.palaestra.domain.identity.OrganizationSettings;
import dev.palaestra.domain.shared.Names;
import dev.palaestra.rest.shared.PlainName;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A new organization.
public record OrganizationRequest(
    @NotNull
        @Size(min = OrganizationSettings.NAME_MIN, max = OrganizationSettings.NAME_MAX)
        @PlainName
        @Schema(examples = "Iron Temple")
        String name) {
  public OrganizationRequest {
    name = Names.stripped(name);
  }
}
