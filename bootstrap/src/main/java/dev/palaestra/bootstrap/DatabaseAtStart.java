package dev.palaestra.bootstrap;

import dev.palaestra.persistence.shared.SecretBox;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.postgresql.ds.PGSimpleDataSource;

/// Whether there is a database that can be used, before anything of the application begins.
final class DatabaseAtStart {
  private static final int PATIENCE_SECONDS = 10;

  /// Who finds his tables there needs no right to create any.
  private static final String RIGHTS =
      """
      select to_regclass('flyway_schema_history') is not null
               or coalesce(has_schema_privilege(current_schema(), 'create'), false),
             has_database_privilege(current_database(), 'create')
               or (select count(*) = 2 from pg_extension where extname in ('pg_trgm', 'btree_gin')),
             to_regclass('second_factor') is not null
      """;

  private static final String SEALED_WITHOUT_US =
      "select count(*) from second_factor where split_part(secret, '.', 1) <> all(?)";

  /// In what the driver says of a connection: no TLS there, an unknown authority, another host.
  private static final Pattern OF_TLS = Pattern.compile("(?i)ssl|certificate|verified");

  private DatabaseAtStart() {}

  static Optional<String> complaint(Map<String, String> environment) {
    try (var connection = database(environment).getConnection();
        var statement = connection.createStatement();
        var rights = statement.executeQuery(RIGHTS)) {
      rights.next();
      var complaint = withoutRights(rights.getBoolean(1), rights.getBoolean(2));
      var keys = environment.get("PALAESTRA_ENCRYPTION_KEYS");
      return (complaint.isEmpty() && keys != null && rights.getBoolean(3)
              ? withoutKey(connection, keys)
              : complaint)
          .map(Palaestra.REFUSAL::concat);
    } catch (SQLException refused) {
      return Optional.of(Palaestra.REFUSAL + sentence(refused));
    }
  }

  private static PGSimpleDataSource database(Map<String, String> environment) {
    var settings = EnvironmentSettings.database(environment.get("DATABASE_URL"));
    var database = new PGSimpleDataSource();
    database.setUrl(settings.get("quarkus.datasource.jdbc.url"));
    user(settings, "quarkus.datasource.username", environment, "DATABASE_USERNAME")
        .ifPresent(database::setUser);
    user(settings, "quarkus.datasource.password", environment, "DATABASE_PASSWORD")
        .ifPresent(database::setPassword);
    database.setConnectTimeout(PATIENCE_SECONDS);
    database.setSocketTimeout(PATIENCE_SECONDS);
    return database;
  }

  private static Optional<String> user(
      Map<String, String> settings, String inUrl, Map<String, String> environment, String name) {
    return Optional.ofNullable(settings.getOrDefault(inUrl, environment.get(name)))
        .filter(it -> !it.isBlank());
  }

  private static Optional<String> withoutRights(boolean tables, boolean extensions) {
    if (!tables) {
      return Optional.of("the database user may not create tables; grant it create on the schema.");
    }
    return extensions
        ? Optional.empty()
        : Optional.of(
            "the database user may not create the extensions pg_trgm and btree_gin; create them, or"
                + " grant it create on the database.");
  }

  /// Who waits for his second factor would only see that it fails.
  private static Optional<String> withoutKey(Connection connection, String keys)
      throws SQLException {
    var ours = new SecretBox(List.of(keys.split(","))).keyIds().toArray(String[]::new);
    try (var statement = connection.prepareStatement(SEALED_WITHOUT_US)) {
      statement.setArray(1, connection.createArrayOf("text", ours));
      try (var found = statement.executeQuery()) {
        found.next();
        return Optional.of(found.getLong(1))
            .filter(it -> it > 0)
            .map(
                "PALAESTRA_ENCRYPTION_KEYS lacks a key: %d of the second factors would not open."
                    ::formatted);
      }
    }
  }

  static String sentence(SQLException refused) {
    var state = String.valueOf(refused.getSQLState());
    var why = String.valueOf(refused.getMessage());
    if (state.startsWith("08") && OF_TLS.matcher(why).find()) {
      return "the database that DATABASE_URL names is not reached by TLS: " + why;
    }
    return switch (state) {
      case "28000", "28P01" -> "the database refuses DATABASE_USERNAME or DATABASE_PASSWORD.";
      case "3D000" -> "the database that DATABASE_URL names does not exist.";
      case "53300" -> "the database has no connection left.";
      default ->
          state.startsWith("08") || state.startsWith("57P")
              ? "the database that DATABASE_URL names does not answer."
              : "the database cannot be used (SQLSTATE " + state + ").";
    };
  }
}
