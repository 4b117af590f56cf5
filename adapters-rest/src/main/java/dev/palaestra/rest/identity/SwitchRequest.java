package dev.palaestra.rest.identity;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Where somebody turns to.
public record SwitchRequest(
    @NotNull @Schema(examples = "0193c3a0-0000-7000-8000-000000000002") UUID organizationId) {}
