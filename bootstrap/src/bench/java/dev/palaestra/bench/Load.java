package dev.palaestra.bench;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// A closed loop: every connection asks again as soon as it has its answer.
final class Load {
  private final URI server;
  private final List<Question> questions;

  /// @param questions asked in turn; each connection begins with another one
  Load(URI server, List<Question> questions) {
    this.server = server;
    this.questions = questions;
  }

  static Duration warmUp(Duration time) {
    return time.multipliedBy(2);
  }

  /// Warms up, then measures.
  Latencies warmRun(int connections, Duration time)
      throws InterruptedException, ExecutionException {
    run(connections, warmUp(time));
    return run(connections, time);
  }

  Latencies run(int connections, Duration time) throws InterruptedException, ExecutionException {
    try (var threads = Executors.newFixedThreadPool(connections)) {
      var begin = System.nanoTime();
      var end = begin + time.toNanos();
      var loops = IntStream.range(0, connections).mapToObj(i -> loop(i, end)).toList();
      List<long[]> measured = new ArrayList<>();
      for (var loop : threads.invokeAll(loops)) {
        measured.add(loop.get());
      }
      return Latencies.of(measured, Duration.ofNanos(System.nanoTime() - begin));
    }
  }

  private Callable<long[]> loop(int first, long end) {
    return () -> {
      var latencies = LongStream.builder();
      try (var connection = new Connection(server)) {
        var next = first;
        for (var now = System.nanoTime(); now < end; next++) {
          now = ask(questions.get(next % questions.size()), connection, now, latencies);
        }
      }
      return latencies.build().toArray();
    };
  }

  /// @return the time after the answer
  private static long ask(
      Question question, Connection connection, long before, LongStream.Builder latencies)
      throws IOException {
    question.askOn(connection);
    var after = System.nanoTime();
    latencies.add(after - before);
    return after;
  }
}
