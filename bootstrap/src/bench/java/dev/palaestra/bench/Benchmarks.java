package dev.palaestra.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;

/// Measures what was promised, and prints it as Markdown.
///
/// Arguments: the parts, separated by commas (`reads`, `search`, `sign-in`), and the seconds that
/// each measurement takes; twice as long it warms up before, as the compiler of the virtual machine
/// is busy for a minute.
public final class Benchmarks {
  private Benchmarks() {}

  public static void main(String... arguments)
      throws IOException, InterruptedException, SQLException, ExecutionException {
    var parts = List.of(arguments[0].split(","));
    var time = Duration.ofSeconds(Long.parseLong(arguments[1]));
    var report = new Report();
    try (var house = new House()) {
      report.line(machine(time));
      var reads = new ReadBenchmark(house, time);
      reads.prepare(report);
      if (parts.contains("reads")) {
        reads.run(report);
      }
      if (parts.contains("search")) {
        new SearchBenchmark(house, time).run(report);
      }
      if (parts.contains("sign-in")) {
        new SignInBenchmark(house, time).run(report);
      }
    }
    report.printTo(Path.of("target", "performance.md"));
  }

  private static String machine(Duration time) {
    return "%s %s, %d cores, load %.1f before, Java %s; %d s to warm up, %d s to measure."
        .formatted(
            System.getProperty("os.name"),
            System.getProperty("os.arch"),
            Runtime.getRuntime().availableProcessors(),
            ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
            Runtime.version(),
            Load.warmUp(time).toSeconds(),
            time.toSeconds());
  }
}
