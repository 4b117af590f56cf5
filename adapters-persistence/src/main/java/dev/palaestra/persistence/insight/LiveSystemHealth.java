package dev.palaestra.persistence.insight;

import dev.palaestra.domain.insight.SystemHealth;
import dev.palaestra.domain.shared.Outages;
import dev.palaestra.domain.shared.Outages.Kind;
import dev.palaestra.persistence.shared.DirectConnections;
import io.quarkus.redis.datasource.RedisDataSource;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/// Asks the database itself: a pool without a free connection is not a database that is away. One
/// that takes no writes, like a replica, is none for us.
@Singleton
final class LiveSystemHealth implements SystemHealth {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private static final String TAKES_WRITES =
      "select not pg_is_in_recovery() and current_setting('transaction_read_only') = 'off'";

  private final DataSource database;
  private final Outages outages;
  private final RedisDataSource redis;
  private final RecentAnswer databaseAnswers = new RecentAnswer(this::askDatabase);
  private final RecentAnswer redisAnswers = new RecentAnswer(this::askRedis);

  LiveSystemHealth(DirectConnections connections, Outages outages, RedisDataSource redis) {
    this.database = connections.patientFor(PATIENCE);
    this.outages = outages;
    this.redis = redis;
  }

  @Override
  public boolean databaseAnswers() {
    return databaseAnswers.get();
  }

  @Override
  public boolean redisAnswers() {
    return redisAnswers.get();
  }

  private boolean askDatabase() {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var answer = statement.executeQuery(TAKES_WRITES)) {
      return answer.next() && answer.getBoolean(1);
    } catch (SQLException refused) {
      return outages.behind(refused).filter(it -> it.kind() == Kind.BUSY).isPresent();
    }
  }

  private boolean askRedis() {
    try {
      redis.execute("PING");
      return true;
    } catch (RuntimeException down) {
      return false;
    }
  }
}
