package dev.palaestra.domain.training;

import java.util.Map;

/// How many exercises that are not archived a tenant sees.
///
/// @param byMuscle those with any share in it; every muscle is there, as are all kinds of the other
///   three
/// @param byDifficulty without those that have none
public record ExerciseStatistics(
    long total,
    long global,
    long own,
    Map<MuscleGroup, Long> byMuscle,
    Map<Equipment, Long> byEquipment,
    Map<ExerciseCategory, Long> byCategory,
    Map<Difficulty, Long> byDifficulty) {}
