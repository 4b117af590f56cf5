package dev.palaestra.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/// What it costs to know somebody: by his password, by a token seen first, by one seen before.
final class SignInBenchmark {
  private static final String NAME = "cleo";
  private static final String PUBLIC = "/muscle-groups";
  private static final String OWN = "/me";
  private static final int SIGN_INS = 100;

  /// People who sign in again and again.
  private static final int CROWD = 50;

  private final House house;
  private final Duration time;

  SignInBenchmark(House house, Duration time) {
    this.house = house;
    this.time = time;
  }

  void run(Report report) throws IOException, InterruptedException, ExecutionException {
    house.admin(NAME);
    var signIns = new long[SIGN_INS];
    List<Client> signedIn = new ArrayList<>();
    for (var i = 0; i < SIGN_INS; i++) {
      var before = System.nanoTime();
      signedIn.add(house.signIn(NAME));
      signIns[i] = System.nanoTime() - before;
    }
    report.heading("Knowing who asks, one connection");
    report.columns("request", "p50 ms", "p99 ms");
    row("`POST /auth/login`", Latencies.of(List.of(signIns), time), report);
    row("`GET " + PUBLIC + "` without a token", loop(Client.stranger(house.url())), report);
    row("with a token seen before", loop(signedIn.getFirst()), report);
    row("with a token seen first", firsts(signedIn), report);
    row("`GET " + OWN + "`", loop(signedIn.getFirst(), OWN), report);
    row("the same beside " + CROWD + " sign-ins", besideCrowd(signedIn.getFirst()), report);
  }

  private Latencies besideCrowd(Client client)
      throws IOException, InterruptedException, ExecutionException {
    var over = new AtomicBoolean();
    Callable<Client> person =
        () -> {
          var signedIn = house.signIn(NAME);
          while (!over.get()) {
            signedIn = house.signIn(NAME);
          }
          return signedIn;
        };
    try (var crowd = Executors.newFixedThreadPool(CROWD)) {
      for (var i = 0; i < CROWD; i++) {
        crowd.submit(person);
      }
      try {
        return loop(client, OWN);
      } finally {
        over.set(true);
      }
    }
  }

  private Latencies loop(Client client)
      throws IOException, InterruptedException, ExecutionException {
    return loop(client, PUBLIC);
  }

  private Latencies loop(Client client, String path)
      throws IOException, InterruptedException, ExecutionException {
    var load = new Load(house.url(), List.of(client.question(path)));
    return load.warmRun(1, time);
  }

  private Latencies firsts(List<Client> signedIn) throws IOException {
    var latencies = new long[SIGN_INS];
    try (var connection = new Connection(house.url())) {
      for (var i = 0; i < SIGN_INS; i++) {
        var request = signedIn.get(i).wire(PUBLIC);
        var before = System.nanoTime();
        connection.exchange(request);
        latencies[i] = System.nanoTime() - before;
      }
    }
    return Latencies.of(List.of(latencies), time);
  }

  private static void row(String name, Latencies latencies, Report report) {
    report.row(
        name, Report.exact(latencies.percentile(50)), Report.exact(latencies.percentile(99)));
  }
}
