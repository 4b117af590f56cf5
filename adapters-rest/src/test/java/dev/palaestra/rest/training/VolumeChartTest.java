package dev.palaestra.rest.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palaestra.domain.training.LandmarkPreset;
import dev.palaestra.domain.training.LandmarkStatus;
import dev.palaestra.domain.training.MuscleGroup;
import dev.palaestra.domain.training.MuscleVolume;
import dev.palaestra.domain.training.ProgramVolume;
import dev.palaestra.domain.training.SetVolume;
import dev.palaestra.domain.training.TrainingFrequency;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

class VolumeChartTest {
  private static final List<Integer> SETS =
      List.of(0, 5, 9, 10, 12, 15, 20, 21, 25, 26, 30, 3, 4, 8, 10, 11, 18, 2);

  @Test
  void has_a_bar_for_each_muscle_with_its_name_and_sets() throws Exception {
    var svg = parsed(VolumeChart.of("Upper/Lower", volume(SETS), null));

    assertThat(svg.getTagName()).isEqualTo("svg");
    var texts = texts(svg.getElementsByTagName("text"));
    assertThat(texts).contains("Upper/Lower", "10", "20", "25");
    assertThat(texts)
        .containsAll(Arrays.stream(MuscleGroup.values()).map(MuscleGroup::displayName).toList());
    assertThat(texts).contains("0.00", "5.00", "26.00 *", "30.00 *");
    assertThat(svg.getElementsByTagName("line").getLength()).isEqualTo(3);
  }

  /// Bars, words, marks and legend follow the landmarks of each muscle.
  @Test
  void an_edition_of_landmarks_judges_all_that_is_to_be_seen() throws Exception {
    var svg = parsed(VolumeChart.of("Base", volume(SETS), LandmarkPreset.RP_2017));
    var texts = texts(svg.getElementsByTagName("text"));
    assertThat(texts)
        .contains("Sets for each muscle in an average week, by the landmarks of RP_2017")
        .contains("0.00", "30.00 * over", "26.00 *", "11.00")
        .contains("losing", "maintaining", "growing", "optimal", "high", "over", "no landmark")
        .doesNotContain("10", "20", "25", "optimal: 10 to 20");
    var rows = Arrays.asList(MuscleGroup.values());
    for (var muscle : rows) {
      var words = colour(svg, 1 + rows.indexOf(muscle));
      var status =
          LandmarkPreset.RP_2017
              .of(muscle)
              .map(it -> it.status(new SetVolume(4L * SETS.get(rows.indexOf(muscle)), 1)));
      assertThat(words).isEqualTo(status.map(VolumeChartTest::word).orElse("no landmark"));
    }
    assertThat(svg.getElementsByTagName("line").getLength()).isEqualTo(26);
  }

  private static String word(LandmarkStatus status) {
    return status.name().toLowerCase(Locale.ROOT);
  }

  /// What the legend says of the colour of a bar.
  private static String colour(Element svg, int row) {
    var all = elements(svg.getElementsByTagName("rect"));
    var bars = all.stream().filter(it -> it.getElementsByTagName("title").getLength() > 0).toList();
    var legend = all.subList(all.size() - 8, all.size());
    var colours = legend.stream().map(it -> it.getAttribute("fill")).toList();
    var words = elements(svg.getElementsByTagName("text"));
    var entries = words.subList(words.size() - 9, words.size() - 1);
    return entries.get(colours.indexOf(bars.get(row - 1).getAttribute("fill"))).getTextContent();
  }

  @Test
  void bars_have_the_colour_and_the_length_of_their_volume() throws Exception {
    var svg = parsed(VolumeChart.of("Base", volume(SETS), null));
    var bars = elements(svg.getElementsByTagName("rect")).subList(1, 19);
    assertThat(bars)
        .extracting(it -> it.getAttribute("fill"))
        .startsWith("#9aa5b1", "#9aa5b1", "#9aa5b1", "#2f9e5f", "#2f9e5f", "#2f9e5f", "#2f9e5f")
        .containsSubsequence("#e6a117", "#e6a117", "#d64545", "#d64545");
    assertThat(bars.get(0).getAttribute("width")).isEqualTo("0");
    assertThat(bars.get(5).getAttribute("width")).isEqualTo("280"); // 15 of 30 sets
    assertThat(bars.get(10).getAttribute("width")).isEqualTo("560");
  }

  @Test
  void the_longest_bar_ends_where_the_plot_does() throws Exception {
    var svg =
        parsed(
            VolumeChart.of(
                "Base", volume(IntStream.range(0, 18).map(i -> 100 * i).boxed().toList()), null));
    var bars = elements(svg.getElementsByTagName("rect")).subList(1, 19);
    assertThat(bars.get(17).getAttribute("width")).isEqualTo("560");
  }

  @Test
  void a_name_of_any_characters_stays_text() throws Exception {
    var name = "<script>alert(\"1\")</script> & 'x' \u0001\uD83D\uDCAA\uDC00";
    var svg = VolumeChart.of(name, volume(SETS), null);
    assertThat(svg).doesNotContain("<script");
    assertThat(texts(parsed(svg).getElementsByTagName("text")))
        .contains("<script>alert(\"1\")</script> & 'x' \uD83D\uDCAA");
  }

  /// What is left of 890 pixels fits into them in a wide typeface.
  @ParameterizedTest
  @CsvSource({"n, 64", "W, 41", "i, 93", "\u00DC, 52", "\uD83D\uDCAA, 41", "\u8DB3, 41"})
  void a_long_name_is_shortened_by_its_width(String letter, int left) throws Exception {
    var name = letter.repeat(100);
    var svg = parsed(VolumeChart.of(name, volume(SETS), null));
    assertThat(texts(svg.getElementsByTagName("text"))).contains(letter.repeat(left) + "\u2026");
    assertThat(texts(svg.getElementsByTagName("title"))).contains("Weekly volume of " + name);
  }

  @Test
  void a_name_that_fits_is_whole() throws Exception {
    var name = "Push, pull and legs for those who train six days each week";
    var svg = parsed(VolumeChart.of(name, volume(SETS), null));
    assertThat(texts(svg.getElementsByTagName("text"))).contains(name);
  }

  private static ProgramVolume volume(List<Integer> sets) {
    var rows =
        Arrays.stream(MuscleGroup.values())
            .map(muscle -> {
              var amount = new SetVolume(4L * sets.get(muscle.ordinal()), 1);
              return new MuscleVolume(
                  muscle, amount, amount, amount, TrainingFrequency.NEVER, amount);
            })
            .toList();
    return new ProgramVolume(1, 1, TrainingFrequency.NEVER, rows);
  }

  private static Element parsed(String svg)
      throws ParserConfigurationException, SAXException, IOException {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
        .getDocumentElement();
  }

  private static List<Element> elements(NodeList nodes) {
    return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i)).toList();
  }

  private static List<String> texts(NodeList nodes) {
    return elements(nodes).stream().map(Element::getTextContent).toList();
  }
}
