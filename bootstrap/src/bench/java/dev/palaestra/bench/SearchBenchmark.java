package dev.palaestra.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URLEncoder;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;

/// Searches in a library of 100,000 exercises, with right words and misspelt ones.
final class SearchBenchmark {
  private static final String NAME = "bea";

  /// One word and many, rare words and such that a tenth of the library has, beginnings of words as
  /// they are typed, one and two wrong letters, words that are nowhere.
  private static final List<String> RIGHT =
      List.of(
          "bench press",
          "squat",
          "romanian deadlift",
          "dumbbell",
          "barbell",
          "incline dumbbell press",
          "cable crossover",
          "kettlebell swing",
          "pull up",
          "calf raise",
          "paused front squat",
          "triceps exten",
          "dumb",
          "stretch",
          "machine chest");

  private static final List<String> WRONG =
      List.of(
          "benhc press",
          "sqaut",
          "romainan dedlift",
          "dumbell curl",
          "barbel row",
          "shoulder pres",
          "ketlebell swing",
          "lat puldown",
          "hamstrng curl",
          "tricpes extension",
          "dedlift",
          "overhaed pres",
          "banana smoothie",
          "bicpe crul",
          "inclien bench");

  private final House house;
  private final Duration time;

  SearchBenchmark(House house, Duration time) {
    this.house = house;
    this.time = time;
  }

  void run(Report report)
      throws IOException, InterruptedException, SQLException, ExecutionException {
    house.admin(NAME);
    try (var database = house.connect()) {
      LargeLibrary.fill(database, NAME + "@bench.example");
    }
    var total = house.signIn(NAME).get("/exercises?limit=1&include_total=true").get("total");
    report.heading("Search over %,d exercises".formatted(total.longValue()));
    report.columns("queries", "connections", "requests/s", "p50 ms", "p99 ms", "longest ms");
    var mixed = new ArrayList<>(RIGHT);
    mixed.addAll(WRONG);
    measure("right", RIGHT, 1, report);
    measure("misspelt", WRONG, 1, report);
    measure("mixed", mixed, 2, report);
    each(mixed, report);
  }

  private void measure(String name, List<String> queries, int connections, Report report)
      throws IOException, InterruptedException, ExecutionException {
    var bea = house.signIn(NAME);
    var load = new Load(house.url(), questions(bea, queries));
    var latencies = load.warmRun(connections, time);
    report.row(
        name,
        String.valueOf(connections),
        Report.whole(latencies.perSecond()),
        Report.exact(latencies.percentile(50)),
        Report.exact(latencies.percentile(99)),
        Report.exact(latencies.percentile(100)));
  }

  /// Where the time goes: each query by itself.
  private void each(List<String> queries, Report report)
      throws IOException, InterruptedException, ExecutionException {
    report.line("");
    report.columns("query", "p50 ms", "p99 ms");
    var bea = house.signIn(NAME);
    for (var query : queries) {
      var load = new Load(house.url(), questions(bea, List.of(query)));
      var latencies = load.run(1, Duration.ofSeconds(1));
      report.row(
          query, Report.exact(latencies.percentile(50)), Report.exact(latencies.percentile(99)));
    }
  }

  private static List<Question> questions(Client client, List<String> queries) throws IOException {
    List<Question> questions = new ArrayList<>();
    for (var query : queries) {
      questions.add(client.question("/exercises?q=" + URLEncoder.encode(query, UTF_8)));
    }
    return questions;
  }
}
