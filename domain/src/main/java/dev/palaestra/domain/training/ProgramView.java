package dev.palaestra.domain.training;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row of the list of programs.
///
/// @param organizationId the nil UUID for a global template
/// @param selectedDays names of the weekdays in the order of the week, parted by commas; null, like
///   nothing else of a WEEKLY structure, for a CYCLIC one
/// @param relevance how well it fits the text that was searched for; null where none was
public record ProgramView(
    UUID id,
    UUID organizationId,
    UUID ownerId,
    String name,
    @Nullable String description,
    String splitType,
    String structureType,
    @Nullable String selectedDays,
    @Nullable Integer daysOn,
    @Nullable Integer daysOff,
    int durationWeeks,
    boolean template,
    String status,
    int totalWorkouts,
    int totalSets,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Integer relevance) {}
