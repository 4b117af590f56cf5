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
    @Schema(examples = "1") long total,
    @Schema(examples = "0") long global,
    @Schema(examples = "1") long own,
    @Schema(
            description = "Those with any share in it; all muscles are there",
            examples =
                """
                {"CHEST": 1, "FRONT_DELTS": 1, "SIDE_DELTS": 0, "REAR_DELTS": 0,
                "TRICEPS": 1, "LATS": 0, "TRAPS_RHOMBOIDS": 0, "ELBOW_FLEXORS": 0,
                "FOREARMS": 0, "SPINAL_ERECTORS": 0, "ABS": 0, "OBLIQUES": 0,
                "GLUTES": 0, "QUADRICEPS": 0, "HAMSTRINGS": 0, "ADDUCTORS": 0,
                "ABDUCTORS": 0, "CALVES": 0}
                """)
        Map<MuscleGroup, Long> byMuscle,
    @Schema(
            description = "All types of equipment are there",
            examples =
                """
                {"BARBELL": 1, "DUMBBELL": 0, "KETTLEBELL": 0, "MEDICINE_BALL": 0,
                "MACHINE": 0, "SMITH_MACHINE": 0, "CABLE": 0, "CARDIO_MACHINE": 0,
                "BODYWEIGHT": 0, "SUSPENSION_TRAINER": 0, "YOGA_MAT": 0,
                "RESISTANCE_BAND": 0, "OTHER": 0}
                """)
        Map<Equipment, Long> byEquipment,
    @Schema(
            description = "All categories are there",
            examples =
                """
                {"STRENGTH": 1, "CARDIO": 0, "STRETCHING": 0, "PLYOMETRICS": 0,
                "BALANCE": 0, "SPORTS": 0, "FUNCTIONAL": 0, "REHABILITATION": 0}
                """)
        Map<ExerciseCategory, Long> byCategory,
    @Schema(
            description = "Without those that have none",
            examples =
                """
                {"BEGINNER": 0, "INTERMEDIATE": 1, "ADVANCED": 0, "EXPERT": 0}
                """)
        Map<Difficulty, Long> byDifficulty) {

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
