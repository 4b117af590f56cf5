package dev.palaestra.bootstrap.shared;

import dev.palaestra.bootstrap.shared.People.Person;
import jakarta.inject.Singleton;
import java.util.stream.LongStream;
import org.hibernate.SessionFactory;

/// Counts the SQL statements of requests.
@Singleton
public class Statements {
  private static final int READS = 3;

  private final SessionFactory database;

  Statements(SessionFactory database) {
    this.database = database;
  }

  /// What a successful read costs. The least of some counts: what the schedulers do meanwhile is
  /// not its own.
  public long ofReading(Person person, String path) {
    return of(() -> person.calls().urlEncodingEnabled(false).get(path).then().statusCode(200));
  }

  /// What a call costs.
  public long of(Runnable call) {
    var statistics = database.getStatistics();
    statistics.setStatisticsEnabled(true);
    try {
      return LongStream.generate(
              () -> {
                statistics.clear();
                call.run();
                return statistics.getPrepareStatementCount();
              })
          .limit(READS)
          .min()
          .orElseThrow();
    } finally {
      statistics.setStatisticsEnabled(false);
    }
  }
}
