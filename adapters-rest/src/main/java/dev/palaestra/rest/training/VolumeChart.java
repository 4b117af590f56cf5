package dev.palaestra.rest.training;

import dev.palaestra.domain.training.LandmarkPreset;
import dev.palaestra.domain.training.MuscleVolume;
import dev.palaestra.domain.training.ProgramVolume;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Weekly volume as an SVG picture: a bar for each muscle, coloured by its status on a
/// [VolumeScale].
final class VolumeChart {
  private static final int LEFT = 190;
  private static final int PLOT = 560;
  private static final int RIGHT = 140;
  private static final int WIDTH = LEFT + PLOT + RIGHT;
  private static final int TITLE_SIZE = 18;
  private static final int TITLE_MAX = (WIDTH - 2 * 16) * TextWidths.EM / TITLE_SIZE;
  private static final int TOP = 84;
  private static final int ROW = 26;
  private static final int BAR = 16;
  private static final int BOTTOM = 64;
  private static final int LEGEND_LINE = 20;
  private static final int SETS_MIN = 30;
  private static final int LEGEND_STEP = 150;
  private static final int LEGEND_COLUMNS = 4;

  private final ProgramVolume volume;
  private final VolumeScale scale;

  /// Sets at the right end of the plot.
  private final BigDecimal end;

  private VolumeChart(ProgramVolume volume, VolumeScale scale) {
    this.volume = volume;
    this.scale = scale;
    this.end =
        volume.muscles().stream()
            .map(it -> it.fractional().rounded())
            .reduce(BigDecimal.valueOf(SETS_MIN), BigDecimal::max);
  }

  /// @param name of the program, whatever its characters
  /// @param preset by which the muscles are judged; null for the same thresholds for all
  static String of(String name, ProgramVolume volume, @Nullable LandmarkPreset preset) {
    var chart = new VolumeChart(volume, VolumeScale.of(preset));
    var bottom = TOP + ROW * volume.muscles().size();
    var height = bottom + BOTTOM + LEGEND_LINE * (chart.legendLines() - 1);
    return """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d" \
    role="img" font-family="system-ui, sans-serif" font-size="13" fill="#1f2933">
    <title>Weekly volume of %3$s</title>
    <rect width="%1$d" height="%2$d" fill="#ffffff"/>
    <text x="16" y="30" font-size="%9$d" font-weight="600">%4$s</text>
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
            XmlText.of(TextWidths.fitting(name, TITLE_MAX)),
            chart.thresholds(bottom),
            chart.bars(),
            chart.legend(bottom + 16, height),
            XmlText.of(chart.scale.subtitle()),
            TITLE_SIZE);
  }

  private String thresholds(int bottom) {
    return scale.lines().stream()
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
    var place = new Place(TOP + ROW * row.muscle().ordinal() + (ROW - BAR) / 2);
    var sets = row.fractional().rounded();
    var end = x(sets);
    return """
    %12$s<text x="%1$d" y="%2$d" text-anchor="end">%3$s</text>
    <rect x="%4$d" y="%5$d" width="%6$d" height="%7$d" rx="2" fill="%8$s"><title>%9$s</title>\
    </rect>
    <text x="%10$d" y="%2$d" font-size="12" stroke="#ffffff" stroke-width="3" \
    paint-order="stroke">%11$s</text>\
    """
        .formatted(
            LEFT - 10,
            place.top() + BAR - 3,
            XmlText.of(row.muscle().displayName()),
            LEFT,
            place.top(),
            end - LEFT,
            BAR,
            scale.colour(row),
            XmlText.of(scale.reason(row)),
            end + 6,
            sets.toPlainString() + remarks(row),
            scale.behind(row, place));
  }

  private String remarks(MuscleVolume row) {
    var word = scale.word(row);
    return (row.isOverSessionLimit() ? " *" : "") + (word.isEmpty() ? "" : " " + word);
  }

  /// What lies beyond the plot ends with it.
  private int x(BigDecimal sets) {
    return LEFT
        + sets.min(end)
            .multiply(BigDecimal.valueOf(PLOT))
            .divide(end, 0, RoundingMode.HALF_UP)
            .intValue();
  }

  private final class Place implements VolumeScale.Row {
    private final int top;

    Place(int top) {
      this.top = top;
    }

    @Override
    public int x(int sets) {
      return VolumeChart.this.x(BigDecimal.valueOf(sets));
    }

    @Override
    public int top() {
      return top;
    }

    @Override
    public int height() {
      return BAR;
    }
  }

  private int legendLines() {
    return Math.ceilDiv(scale.legend().size(), LEGEND_COLUMNS);
  }

  private String legend(int top, int height) {
    var entries = new StringBuilder();
    var legend = scale.legend();
    for (var i = 0; i < legend.size(); i++) {
      var x = 16 + LEGEND_STEP * (i % LEGEND_COLUMNS);
      var y = top + LEGEND_LINE * (i / LEGEND_COLUMNS);
      entries.append(
          """
          <rect x="%d" y="%d" width="12" height="12" rx="2" fill="%s"/>
          <text x="%d" y="%d" font-size="12">%s</text>
          """
              .formatted(x, y, legend.get(i).colour(), x + 18, y + 10, legend.get(i).words()));
    }
    return entries
        + "<text x=\"16\" y=\"%d\" font-size=\"12\" fill=\"#52606d\">%s</text>"
            .formatted(
                height - 14,
                "* more than %d sets of the muscle in one workout"
                    .formatted(MuscleVolume.SESSION_LIMIT));
  }
}
