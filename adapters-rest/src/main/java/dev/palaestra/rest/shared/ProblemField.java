package dev.palaestra.rest.shared;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What is wrong with one field.
@RegisterForReflection
@Schema(description = "What is wrong with one field")
public record ProblemField(
    @Schema(description = "Its path in the body", examples = "name") String field,
    @Schema(examples = "SIZE") String code,
    @Schema(examples = "must have 3 to 100 characters") String message) {}
