package dev.palaestra.domain.training;

import dev.palaestra.domain.shared.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An exercise as it is shown.
///
/// @param owner who made it; null for a global one
public record ExerciseView(
    ExerciseId id,
    Scope scope,
    @Nullable AccountId owner,
    ExerciseDetails details,
    ExerciseStatus status,
    Instant createdAt,
    Instant updatedAt,
    int version) {}
