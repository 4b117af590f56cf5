package dev.palaestra.persistence.shared;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.postgresql.ds.PGSimpleDataSource;

/// Connections to the same database beside the pool, for what must neither wait for it nor share
/// its patience.
@Singleton
public class DirectConnections {
  private final String url;
  private final Optional<String> username;
  private final Optional<String> password;

  public DirectConnections(
      @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
      @ConfigProperty(name = "quarkus.datasource.username") Optional<String> username,
      @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password) {
    this.url = url;
    this.username = username;
    this.password = password;
  }

  /// @param patience for each answer, in whole seconds; zero waits for ever
  public DataSource patientFor(Duration patience) {
    var database = new PGSimpleDataSource();
    database.setUrl(url);
    username.ifPresent(database::setUser);
    password.ifPresent(database::setPassword);
    database.setLogServerErrorDetail(false);
    database.setConnectTimeout(Math.toIntExact(patience.toSeconds()));
    database.setSocketTimeout(Math.toIntExact(patience.toSeconds()));
    return database;
  }
}
