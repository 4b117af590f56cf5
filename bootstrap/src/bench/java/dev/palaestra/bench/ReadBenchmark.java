package dev.palaestra.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/// Two reads of everyday use with 32 connections, beside the same SQL without the application.
final class ReadBenchmark {
  private static final String NAME = "ana";
  private static final int CONNECTIONS = 32;
  private static final int WORKOUTS = 7;
  private static final int PRESCRIPTIONS = 10;
  private static final List<String> DAYS = List.of("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN");

  private final House house;
  private final Duration time;
  private final SqlLoad sql;

  ReadBenchmark(House house, Duration time) {
    this.house = house;
    this.time = time;
    this.sql = new SqlLoad(house, CONNECTIONS, time);
  }

  /// Imports the library, from which a larger one can be made.
  void prepare(Report report) throws IOException, InterruptedException {
    var imported = house.admin(NAME).post("/exercises/imports", ExerciseFile.read());
    report.line("Imported: %s of %s.".formatted(imported.get("created"), imported.get("total")));
  }

  void run(Report report)
      throws IOException, InterruptedException, SQLException, ExecutionException {
    var program = program(house.signIn(NAME));
    house.vacuum();
    report.heading("Reads with " + CONNECTIONS + " connections");
    report.columns(
        "request", "requests/s", "p50 ms", "p99 ms", "statements", sql.tool() + " tps", "ratio");
    measure("/exercises", "items", 20, report);
    measure("/programs/" + program + "/volume", "weekly_volume", 18, report);
  }

  private static String program(Client ana) throws IOException, InterruptedException {
    var program =
        Map.of(
            "name",
            "Seven days",
            "structure_type",
            "WEEKLY",
            "structure",
            Map.of("days_per_week", WORKOUTS, "selected_days", DAYS),
            "duration_weeks",
            8);
    var id = ana.post("/programs", program).get("id").textValue();
    var exercises = ana.get("/exercises?limit=" + WORKOUTS * PRESCRIPTIONS).get("items");
    for (var day = 0; day < WORKOUTS; day++) {
      ana.post("/programs/" + id + "/workouts", workout(day, exercises));
    }
    return id;
  }

  private static Map<String, Object> workout(int day, JsonNode exercises) {
    List<Map<String, Object>> prescriptions = new ArrayList<>();
    for (var i = 0; i < PRESCRIPTIONS; i++) {
      var exercise = exercises.get(day * PRESCRIPTIONS + i).get("id").textValue();
      prescriptions.add(Map.of("exercise_id", exercise, "order", i + 1, "sets", 1 + i % 4));
    }
    return Map.of(
        "name", "Day " + (day + 1),
        "day_number", day + 1,
        "order", day + 1,
        "prescriptions", prescriptions);
  }

  private void measure(String path, String list, int size, Report report)
      throws IOException, InterruptedException, SQLException, ExecutionException {
    var ana = house.signIn(NAME);
    var question = ana.question(path);
    var items = Client.json(question.answer()).get(list);
    if (items.size() != size) {
      throw new IllegalStateException(path + " has " + items.size() + " items, not " + size);
    }
    var load = new Load(house.url(), List.of(question));
    var latencies = load.warmRun(CONNECTIONS, time);
    var statements = statements(ana, path);
    var transactions = sql.run(statements);
    report.row(
        "`GET " + path.replaceAll("[0-9a-f-]{36}", "{id}") + "`",
        Report.whole(latencies.perSecond()),
        Report.exact(latencies.percentile(50)),
        Report.exact(latencies.percentile(99)),
        String.valueOf(statements.size()),
        Report.whole(transactions),
        Report.exact(latencies.perSecond() / transactions));
  }

  private List<String> statements(Client ana, String path)
      throws IOException, InterruptedException, SQLException {
    try (var connection = house.connect()) {
      var log = new StatementLog(connection);
      return log.of(() -> ana.get(path));
    }
  }
}
