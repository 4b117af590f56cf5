package dev.palaestra.rest.identity;

import dev.palaestra.domain.identity.Tier;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The tier that an organization gets.
public record TierRequest(@NotNull @Schema(examples = "PRO") Tier tier) {}
