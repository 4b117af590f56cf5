package dev.palaestra.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Learns from PostgreSQL's own log which statements a request makes, so that the comparison runs
/// exactly these, whatever the application becomes.
final class StatementLog {
  private static final String LOG = "pg_current_logfile('jsonlog')";
  private static final Pattern STATEMENT =
      Pattern.compile("^(?:execute [^:]+|statement): (.*)$", Pattern.DOTALL);
  private static final Pattern VALUE = Pattern.compile("\\$(\\d+) = (NULL|'[^']*+(?:''[^']*+)*+')");
  private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+)");

  /// What the schedulers do meanwhile.
  private static final Predicate<String> OF_ITSELF =
      Pattern.compile("\\b(outbox|auth_session|idempotency_key)\\b").asPredicate();

  private final Connection database;

  StatementLog(Connection database) {
    this.database = database;
  }

  /// What is asked twice; the second time counts, when connections are open and caches filled.
  @FunctionalInterface
  interface Request {
    void send() throws IOException, InterruptedException;
  }

  List<String> of(Request request) throws SQLException, IOException, InterruptedException {
    run("alter system set log_statement = 'all'");
    run("select pg_reload_conf()");
    while (!text("show log_statement").equals("all")) {
      Thread.onSpinWait();
    }
    var size = Long.parseLong(text("select size from pg_stat_file(%s)".formatted(LOG)));
    request.send();
    run("select 'recording begins'");
    request.send();
    run("select 'recording ends'");
    run("alter system reset log_statement");
    run("select pg_reload_conf()");
    return recorded(size);
  }

  private List<String> recorded(long from) throws SQLException, IOException {
    var log = "";
    while (!log.contains("reset log_statement")) {
      log = text("select pg_read_file(%s, %d, 100000000)".formatted(LOG, from));
    }
    List<String> statements = new ArrayList<>();
    for (var line : log.lines().toList()) {
      var entry = Client.json(line.getBytes());
      var found = STATEMENT.matcher(entry.path("message").asText());
      if (found.matches()) {
        statements.add(complete(found.group(1), entry.path("detail").asText()));
      }
    }
    return statements.stream()
        .dropWhile(it -> !it.contains("'recording begins'"))
        .skip(1)
        .takeWhile(it -> !it.contains("'recording ends'"))
        .filter(OF_ITSELF.negate())
        .toList();
  }

  /// With its values in place of the parameters.
  private static String complete(String statement, String detail) {
    Map<String, String> values =
        VALUE
            .matcher(detail)
            .results()
            .collect(Collectors.toMap(it -> it.group(1), it -> it.group(2)));
    return PARAMETER
        .matcher(statement)
        .replaceAll(found -> Matcher.quoteReplacement(values.get(found.group(1))));
  }

  private void run(String sql) throws SQLException {
    try (var statement = database.createStatement()) {
      statement.execute(sql);
    }
  }

  private String text(String sql) throws SQLException {
    try (var statement = database.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
