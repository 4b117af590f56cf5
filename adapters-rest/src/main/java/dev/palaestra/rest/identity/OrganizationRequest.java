package dev.palaestra.rest.identity;

import dev.palaestra.domain.identity.OrganizationSettings;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A new organization.
public record OrganizationRequest(
    @NotNull
        @Size(min = OrganizationSettings.NAME_MIN, max = OrganizationSettings.NAME_MAX)
        @Pattern(regexp = OrganizationSettings.NAME_FORMAT, message = "must be one line")
        @Schema(examples = "Iron Temple")
        String name) {}
