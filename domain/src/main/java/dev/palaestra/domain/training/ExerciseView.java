package dev.palaestra.domain.training;

import dev.palaestra.domain.shared.AccountId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An exercise as it is shown. It judges nothing: what was right when it was written is shown for
/// ever, whatever the rules have become.
///
/// @param owner who made it; null for a global one
public record ExerciseView(
    ExerciseId id,
    Scope scope,
    @Nullable AccountId owner,
    String name,
    @Nullable String description,
    Movement movement,
    Map<MuscleGroup, Contribution> contributions,
    Guide guide,
    ExerciseStatus status,
    Instant createdAt,
    Instant updatedAt,
    int version) {}
