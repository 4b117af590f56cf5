package dev.palaestra.rest.identity;

import dev.palaestra.domain.identity.Profile;
import dev.palaestra.rest.shared.PlainName;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What an admin may change about somebody.
public record UserPatch(
    @NotNull @Size(max = Profile.NAME_MAX) @PlainName @Schema(examples = "Ana Silva")
        String fullName) {}
