package dev.palaestra.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The same statements without any application: by `pgbench`, or where there is none, by JDBC.
final class SqlLoad {
  private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");
  private static final Path DEBIAN = Path.of("/usr/lib/postgresql");

  private final House house;
  private final int connections;
  private final Duration time;
  private final Optional<Path> pgbench = pgbench();

  SqlLoad(House house, int connections, Duration time) {
    this.house = house;
    this.connections = connections;
    this.time = time;
  }

  String tool() {
    return pgbench.map(it -> "`pgbench`").orElse("JDBC (no `pgbench` on this machine)");
  }

  /// @return transactions a second
  double run(List<String> transaction)
      throws IOException, InterruptedException, ExecutionException {
    return pgbench.isPresent() ? byPgbench(pgbench.get(), transaction) : byJdbc(transaction);
  }

  private double byPgbench(Path tool, List<String> transaction)
      throws IOException, InterruptedException {
    var script = Path.of("target", "transaction.sql");
    Files.writeString(script, transaction.stream().collect(Collectors.joining(";\n", "", ";\n")));
    var process =
        new ProcessBuilder(
                tool.toString(),
                "--no-vacuum",
                "--host=localhost",
                "--port=" + house.databasePort(),
                "--username=postgres",
                "--protocol=prepared",
                "--client=" + connections,
                "--jobs=2",
                "--time=" + time.toSeconds(),
                "--file=" + script,
                "postgres")
            .redirectErrorStream(true)
            .start();
    var output = new String(process.getInputStream().readAllBytes(), UTF_8);
    var found = TPS.matcher(output);
    if (process.waitFor() != 0 || !found.find()) {
      throw new IllegalStateException("pgbench failed:\n" + output);
    }
    return Double.parseDouble(found.group(1));
  }

  private double byJdbc(List<String> transaction) throws InterruptedException, ExecutionException {
    try (var threads = Executors.newFixedThreadPool(connections)) {
      var begin = System.nanoTime();
      var end = begin + time.toNanos();
      var loops = IntStream.range(0, connections).mapToObj(_ -> loop(transaction, end)).toList();
      var count = 0L;
      for (var loop : threads.invokeAll(loops)) {
        count += loop.get();
      }
      return count * 1e9 / (System.nanoTime() - begin);
    }
  }

  private Callable<Long> loop(List<String> transaction, long end) {
    return () -> {
      try (var connection = house.connect()) {
        var count = 0L;
        for (; System.nanoTime() < end; count++) {
          for (var sql : transaction) {
            execute(connection, sql);
          }
        }
        return count;
      }
    };
  }

  private static void execute(java.sql.Connection connection, String sql) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      statement.execute();
    }
  }

  private static Optional<Path> pgbench() {
    var path = Stream.of(System.getenv("PATH").split(":")).map(Path::of);
    return Stream.concat(path, versions())
        .map(folder -> folder.resolve("pgbench"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /// Debian keeps it off the path, one folder for each version.
  private static Stream<Path> versions() {
    var found = DEBIAN.toFile().list();
    return found == null
        ? Stream.of()
        : Stream.of(found).map(version -> DEBIAN.resolve(version).resolve("bin"));
  }
}
