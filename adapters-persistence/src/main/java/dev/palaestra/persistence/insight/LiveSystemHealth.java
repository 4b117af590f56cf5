package dev.palaestra.persistence.insight;

import dev.palaestra.domain.insight.SystemHealth;
import dev.palaestra.persistence.shared.Jdbc;
import io.quarkus.redis.datasource.RedisDataSource;
import jakarta.inject.Singleton;

@Singleton
class LiveSystemHealth implements SystemHealth {
  private final Jdbc jdbc;
  private final RedisDataSource redis;

  LiveSystemHealth(Jdbc jdbc, RedisDataSource redis) {
    this.jdbc = jdbc;
    this.redis = redis;
  }

  @Override
  public boolean databaseAnswers() {
    return answers(() -> jdbc.query("select 1", row -> row.getInt(1)));
  }

  @Override
  public boolean redisAnswers() {
    return answers(() -> redis.execute("PING"));
  }

  private static boolean answers(Runnable question) {
    try {
      question.run();
      return true;
    } catch (RuntimeException down) {
      return false;
    }
  }
}
