package dev.palaestra.rest.training;

import dev.palaestra.domain.training.Difficulty;
import dev.palaestra.domain.training.Equipment;
import dev.palaestra.domain.training.ExerciseCategory;
import dev.palaestra.domain.training.ExerciseStatistics;
import dev.palaestra.domain.training.MuscleGroup;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How many exercises there are of each sort.
public record ExerciseStatisticsResponse(
    @Schema(examples = "868") long total,
    @Schema(examples = "0") long global,
    @Schema(examples = "868") long own,
    @Schema(description = "Those with any share in it; all muscles are there")
        Map<MuscleGroup, Long> byMuscle,
    @Schema(description = "All types of equipment are there") Map<Equipment, Long> byEquipment,
    @Schema(description = "All categories are there") Map<ExerciseCategory, Long> byCategory,
    @Schema(description = "Without those that have none") Map<Difficulty, Long> byDifficulty) {

  static ExerciseStatisticsResponse of(ExerciseStatistics counted) {
    return new ExerciseStatisticsResponse(
        counted.total(),
        counted.global(),
        counted.own(),
        counted.byMuscle(),
        counted.byEquipment(),
        counted.byCategory(),
        counted.byDifficulty());
  }
}
