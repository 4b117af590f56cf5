package dev.palaestra.rest.training;

import dev.palaestra.domain.training.Landmark;
import dev.palaestra.domain.training.LandmarkPreset;
import dev.palaestra.domain.training.LandmarkStatus;
import dev.palaestra.domain.training.MuscleVolume;
import dev.palaestra.domain.training.SetVolume;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An edition of landmarks: each muscle has its own, drawn behind its bar.
record LandmarkScale(LandmarkPreset preset) implements VolumeScale {
  private static final Entry WITHOUT = new Entry("#d5dbe1", "no landmark");
  private static final String BEST = "#d3f0df";

  @Override
  public String subtitle() {
    return "Sets for each muscle in an average week, by the landmarks of " + preset;
  }

  @Override
  public String colour(MuscleVolume row) {
    return status(row).map(LandmarkScale::colour).orElse(WITHOUT.colour());
  }

  /// No sets have no word: that none are enough for some muscles is said by the reason.
  @Override
  public String word(MuscleVolume row) {
    return row.fractional().equals(SetVolume.ZERO)
        ? ""
        : status(row).map(LandmarkScale::word).orElse("");
  }

  @Override
  public String reason(MuscleVolume row) {
    return row.reason(preset);
  }

  @Override
  public List<Integer> lines() {
    return List.of();
  }

  @Override
  public String behind(MuscleVolume row, Row place) {
    return preset.of(row.muscle()).map(it -> behind(it, place)).orElse("");
  }

  private static String behind(Landmark landmark, Row place) {
    var from = place.x(landmark.mavLow());
    var range =
        "<rect class=\"best\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\"/>"
            .formatted(
                from,
                place.top() - 4,
                place.x(landmark.mavHigh()) - from,
                place.height() + 8,
                BEST);
    return range
        + mark("mev", landmark.mev(), "#52606d", place)
        + mark("mrv", landmark.mrv(), "#d64545", place);
  }

  private static String mark(String name, @Nullable Integer sets, String colour, Row place) {
    return sets == null
        ? ""
        : "<line class=\"%1$s\" x1=\"%2$d\" y1=\"%3$d\" x2=\"%2$d\" y2=\"%4$d\" stroke=\"%5$s\"/>"
            .formatted(
                name, place.x(sets), place.top() - 4, place.top() + place.height() + 4, colour);
  }

  @Override
  public List<Entry> legend() {
    var entries = new ArrayList<Entry>();
    Arrays.stream(LandmarkStatus.values())
        .map(it -> new Entry(colour(it), word(it)))
        .forEach(entries::add);
    entries.add(WITHOUT);
    entries.add(new Entry(BEST, "best growth; grey line: MEV, red line: MRV"));
    return entries;
  }

  private Optional<LandmarkStatus> status(MuscleVolume row) {
    return preset.of(row.muscle()).map(it -> it.status(row.fractional()));
  }

  private static String word(LandmarkStatus status) {
    return status.name().toLowerCase(Locale.ROOT);
  }

  private static String colour(LandmarkStatus status) {
    return switch (status) {
      case LOSING -> "#9aa5b1";
      case MAINTAINING -> "#5f8fc4";
      case GROWING -> "#7cc79a";
      case OPTIMAL -> "#2f9e5f";
      case HIGH -> "#e6a117";
      case OVER -> "#d64545";
    };
  }
}
