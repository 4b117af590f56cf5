package dev.palaestra.rest.training;

import static dev.palaestra.domain.training.VolumeStatus.HIGH_TO;
import static dev.palaestra.domain.training.VolumeStatus.OPTIMAL_FROM;
import static dev.palaestra.domain.training.VolumeStatus.OPTIMAL_TO;

import dev.palaestra.domain.training.MuscleVolume;
import dev.palaestra.domain.training.VolumeStatus;
import java.util.Arrays;
import java.util.List;

/// The thresholds that are the same for all muscles.
final class FlatScale implements VolumeScale {
  @Override
  public String subtitle() {
    return "Sets for each muscle in an average week";
  }

  @Override
  public String colour(MuscleVolume row) {
    return colour(row.status());
  }

  @Override
  public String word(MuscleVolume row) {
    return "";
  }

  @Override
  public String reason(MuscleVolume row) {
    return row.reason();
  }

  @Override
  public List<Integer> lines() {
    return List.of(OPTIMAL_FROM, OPTIMAL_TO, HIGH_TO);
  }

  @Override
  public String behind(MuscleVolume row, Row place) {
    return "";
  }

  @Override
  public List<Entry> legend() {
    return Arrays.stream(VolumeStatus.values())
        .map(it -> new Entry(colour(it), words(it)))
        .toList();
  }

  private static String words(VolumeStatus status) {
    return switch (status) {
      case LOW -> "low: below " + OPTIMAL_FROM;
      case OPTIMAL -> "optimal: " + OPTIMAL_FROM + " to " + OPTIMAL_TO;
      case HIGH -> "high: to " + HIGH_TO;
      case EXCESSIVE -> "excessive: above " + HIGH_TO;
    };
  }

  private static String colour(VolumeStatus status) {
    return switch (status) {
      case LOW -> "#9aa5b1";
      case OPTIMAL -> "#2f9e5f";
      case HIGH -> "#e6a117";
      case EXCESSIVE -> "#d64545";
    };
  }
}
