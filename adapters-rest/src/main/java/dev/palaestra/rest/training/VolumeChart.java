package dev.palaestra.rest.training;

import static dev.palaestra.domain.training.VolumeStatus.HIGH_TO;
import static dev.palaestra.domain.training.VolumeStatus.OPTIMAL_FROM;
import static dev.palaestra.domain.training.VolumeStatus.OPTIMAL_TO;

import dev.palaestra.domain.training.LandmarkPreset;
import dev.palaestra.domain.training.MuscleVolume;
import dev.palaestra.domain.training.ProgramVolume;
import dev.palaestra.domain.training.VolumeStatus;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Weekly volume as an SVG picture: a bar for each muscle, coloured by its status, and lines at the
/// thresholds between them.
final class VolumeChart {
  private static final int LEFT = 190;
  private static final int PLOT = 560;
  private static final int RIGHT = 140;
  private static final int WIDTH = LEFT + PLOT + RIGHT;
  private static final int TOP = 84;
  private static final int ROW = 26;
  private static final int BAR = 16;
  private static final int BOTTOM = 64;
  private static final int SETS_MIN = 30;
  private static final int LEGEND_STEP = 150;
  private static final List<Integer> THRESHOLDS = List.of(OPTIMAL_FROM, OPTIMAL_TO, HIGH_TO);

  private final ProgramVolume volume;
  private final @Nullable LandmarkPreset preset;

  /// Sets at the right end of the plot.
  private final BigDecimal scale;

  private VolumeChart(ProgramVolume volume, @Nullable LandmarkPreset preset) {
    this.volume = volume;
    this.preset = preset;
    this.scale =
        volume.muscles().stream()
            .map(it -> it.fractional().rounded())
            .reduce(BigDecimal.valueOf(SETS_MIN), BigDecimal::max);
  }

  /// @param name of the program, whatever its characters
  /// @param preset by which a word stands at each bar; null for none
  static String of(String name, ProgramVolume volume, @Nullable LandmarkPreset preset) {
    var chart = new VolumeChart(volume, preset);
    var bottom = TOP + ROW * volume.muscles().size();
    var height = bottom + BOTTOM;
    return """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d" \
    role="img" font-family="system-ui, sans-serif" font-size="13" fill="#1f2933">
    <title>Weekly volume of %3$s</title>
    <rect width="%1$d" height="%2$d" fill="#ffffff"/>
    <text x="16" y="30" font-size="18" font-weight="600">%4$s</text>
    <text x="16" y="52" fill="#52606d">%8$s</text>
    %5$s
    %6$s
    %7$s
    </svg>
    """
        .formatted(
            WIDTH,
            height,
            XmlText.of(name),
            XmlText.of(XmlText.shortened(name)),
            chart.thresholds(bottom),
            chart.bars(),
            legend(height),
            chart.subtitle());
  }

  private String subtitle() {
    var sets = "Sets for each muscle in an average week";
    return preset == null ? sets : sets + ", in the words of " + preset;
  }

  private String thresholds(int bottom) {
    return THRESHOLDS.stream()
        .map(sets ->
            """
            <line x1="%1$d" y1="%2$d" x2="%1$d" y2="%3$d" stroke="#7b8794" \
            stroke-dasharray="4 3"/>
            <text x="%1$d" y="%4$d" text-anchor="middle" font-size="12">%5$d</text>\
            """
                .formatted(x(BigDecimal.valueOf(sets)), TOP - 4, bottom, TOP - 10, sets))
        .collect(Collectors.joining("\n"));
  }

  private String bars() {
    return volume.muscles().stream().map(this::bar).collect(Collectors.joining("\n"));
  }

  private String bar(MuscleVolume row) {
    var top = TOP + ROW * row.muscle().ordinal() + (ROW - BAR) / 2;
    var sets = row.fractional().rounded();
    var end = x(sets);
    var remarks = (row.isOverSessionLimit() ? " *" : "") + landmark(row);
    return """
    <text x="%1$d" y="%2$d" text-anchor="end">%3$s</text>
    <rect x="%4$d" y="%5$d" width="%6$d" height="%7$d" rx="2" fill="%8$s"><title>%9$s</title>\
    </rect>
    <text x="%10$d" y="%2$d" font-size="12" stroke="#ffffff" stroke-width="3" \
    paint-order="stroke">%11$s%12$s</text>\
    """
        .formatted(
            LEFT - 10,
            top + BAR - 3,
            XmlText.of(row.muscle().displayName()),
            LEFT,
            top,
            end - LEFT,
            BAR,
            colour(row.status()),
            XmlText.of(row.reason()),
            end + 6,
            sets.toPlainString(),
            remarks);
  }

  private String landmark(MuscleVolume row) {
    return Optional.ofNullable(preset)
        .flatMap(it -> it.of(row.muscle()))
        .map(it -> " " + it.status(row.fractional()).name().toLowerCase(Locale.ROOT))
        .orElse("");
  }

  private int x(BigDecimal sets) {
    return LEFT
        + sets.multiply(BigDecimal.valueOf(PLOT)).divide(scale, 0, RoundingMode.HALF_UP).intValue();
  }

  private static String legend(int height) {
    var entries = new StringBuilder();
    for (var status : VolumeStatus.values()) {
      var x = 16 + LEGEND_STEP * status.ordinal();
      entries.append(
          """
          <rect x="%d" y="%d" width="12" height="12" rx="2" fill="%s"/>
          <text x="%d" y="%d" font-size="12">%s</text>
          """
              .formatted(x, height - 48, colour(status), x + 18, height - 38, words(status)));
    }
    return entries
        + "<text x=\"16\" y=\"%d\" font-size=\"12\" fill=\"#52606d\">%s</text>"
            .formatted(
                height - 14,
                "* more than %d sets of the muscle in one workout"
                    .formatted(MuscleVolume.SESSION_LIMIT));
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
