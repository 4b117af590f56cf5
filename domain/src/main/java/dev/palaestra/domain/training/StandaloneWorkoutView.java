package dev.palaestra.domain.training;

import java.time.Instant;
import java.util.UUID;

/// A row of the list of stand-alone workouts.
public record StandaloneWorkoutView(
    UUID id,
    UUID ownerId,
    String name,
    int totalExercises,
    int totalSets,
    Instant createdAt,
    Instant updatedAt) {}
