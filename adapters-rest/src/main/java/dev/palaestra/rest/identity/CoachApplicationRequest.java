package dev.palaestra.rest.identity;

import dev.palaestra.domain.identity.CoachApplication;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Somebody wants to be a coach.
public record CoachApplicationRequest(
    @Size(max = CoachApplication.NOTE_MAX)
        @Schema(description = "For the admins", examples = "I have the A licence since 2019.")
        @Nullable String note) {}
