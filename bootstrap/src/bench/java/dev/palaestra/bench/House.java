package dev.palaestra.bench;

import static java.util.Map.entry;

import dev.palaestra.bootstrap.packaged.PackagedApplication;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import redis.embedded.RedisServer;

/// The packaged application with its PostgreSQL and its Redis. What limits the number of requests
/// is raised, as production does not switch it off.
final class House implements AutoCloseable {
  private static final String MANY = "100000000";
  private static final String BOSS = "boss@bench.example";
  private static final String PASSWORD = "orchard lantern 42";
  private static final Map<String, String> SETTINGS =
      Map.ofEntries(
          entry("PALAESTRA_PLATFORM_ADMIN_EMAIL", BOSS),
          entry("PALAESTRA_PLATFORM_ADMIN_PASSWORD", PASSWORD),
          entry("PALAESTRA_LIMITS_READS_MOST", MANY),
          entry("PALAESTRA_LIMITS_READS_WINDOW", "PT1S"),
          entry("PALAESTRA_LIMITS_WRITES_MOST", MANY),
          entry("PALAESTRA_LIMITS_ANONYMOUS_MOST", MANY),
          entry("PALAESTRA_LIMITS_ANONYMOUS_WINDOW", "PT1S"),
          entry("PALAESTRA_LIMITS_LOGIN_MOST", MANY),
          entry("PALAESTRA_LIMITS_REGISTER_MOST", MANY));

  private final RedisServer redis;
  private final EmbeddedPostgres database;
  private final PackagedApplication application;

  House() throws IOException {
    redis =
        RedisServer.newRedisServer()
            .port(PackagedApplication.freePort())
            .setting("save \"\"")
            .build();
    redis.start();
    database =
        EmbeddedPostgres.builder()
            .setServerConfig("logging_collector", "on")
            .setServerConfig("log_destination", "jsonlog")
            .start();
    application = PackagedApplication.start(database, redis, SETTINGS);
  }

  URI url() {
    return URI.create(application.url());
  }

  int databasePort() {
    return database.getPort();
  }

  Connection connect() throws SQLException {
    return database.getPostgresDatabase().getConnection();
  }

  /// As the server does by itself after a while.
  void vacuum() throws SQLException {
    try (var database = connect();
        var statement = database.createStatement()) {
      statement.execute("vacuum analyze");
    }
  }

  /// The admin of a new organization of the tier PRO.
  Client admin(String name) throws IOException, InterruptedException {
    var stranger = Client.stranger(url());
    var email = name + "@bench.example";
    var person =
        Map.of(
            "email", email,
            "password", PASSWORD,
            "full_name", name,
            "organization_name", "Gym of " + name);
    var account = stranger.post("/auth/register", person);
    var organization = account.at("/memberships/0/organization_id").textValue();
    var boss = stranger.signIn(BOSS, PASSWORD);
    boss.put("/organizations/" + organization + "/tier", Map.of("tier", "PRO"));
    return signIn(name);
  }

  Client signIn(String name) throws IOException, InterruptedException {
    return Client.stranger(url()).signIn(name + "@bench.example", PASSWORD);
  }

  @Override
  public void close() throws IOException {
    application.close();
    database.close();
    redis.stop();
  }
}
