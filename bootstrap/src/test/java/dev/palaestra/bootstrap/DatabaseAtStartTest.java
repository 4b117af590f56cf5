package dev.palaestra.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palaestra.persistence.shared.SecretBox;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAtStartTest {
  private static EmbeddedPostgres server;

  @BeforeAll
  static void start() throws IOException {
    server = EmbeddedPostgres.start();
    execute("create role weak login");
    execute("create role half login");
    execute("grant create on schema public to half");
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  @Test
  void a_database_of_ours_is_fine() {
    assertThat(complaint("postgres", "postgres")).isEmpty();
  }

  @Test
  void what_cannot_be_used_is_one_sentence() throws IOException {
    assertThat(complaint("nobody", "postgres"))
        .isEqualTo("the database refuses DATABASE_USERNAME or DATABASE_PASSWORD.");
    assertThat(complaint("postgres", "elsewhere"))
        .isEqualTo("the database that DATABASE_URL names does not exist.");
    assertThat(complaint("weak", "postgres"))
        .isEqualTo("the database user may not create tables; grant it create on the schema.");
    assertThat(complaint("half", "postgres"))
        .isEqualTo(
            "the database user may not create the extensions pg_trgm and btree_gin; create them, or"
                + " grant it create on the database.");
    assertThat(complaint("postgresql://127.0.0.1:" + freePort() + "/palaestra"))
        .isEqualTo("the database that DATABASE_URL names does not answer.");
    assertThat(complaint("postgres", "postgres?sslmode=require"))
        .isEqualTo(
            "the database that DATABASE_URL names is not reached by TLS: The server does not"
                + " support SSL.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SSL error: PKIX path building failed",
        "The hostname 127.0.0.1 could not be verified by hostnameverifier PgjdbcHostnameVerifier.",
        "Could not open SSL root certificate file /nowhere/root.crt."
      })
  void what_is_wrong_with_tls_is_told(String why) {
    assertThat(DatabaseAtStart.sentence(new SQLException(why, "08006")))
        .isEqualTo("the database that DATABASE_URL names is not reached by TLS: " + why);
  }

  @Test
  void a_key_that_secrets_are_sealed_with_must_be_there() throws IOException {
    var key = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
    var other = "AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
    assertThat(complaintWithKeys(key)).isEmpty();
    execute("create table second_factor (secret text not null)");
    try {
      assertThat(complaintWithKeys(key)).isEmpty();
      var sealed = new SecretBox(List.of(key)).seal("secret", "ana");
      execute("insert into second_factor values ('" + sealed + "')");
      assertThat(complaintWithKeys(key)).isEmpty();
      assertThat(complaintWithKeys(other + ", " + key)).isEmpty();
      assertThat(complaintWithKeys(other))
          .contains(
              "Palaestra does not start: PALAESTRA_ENCRYPTION_KEYS lacks a key: 1 of the second"
                  + " factors would not open.");
    } finally {
      execute("drop table second_factor");
    }
  }

  private static Optional<String> complaintWithKeys(String keys) {
    var url = "postgresql://postgres@localhost:" + server.getPort() + "/postgres";
    return DatabaseAtStart.complaint(
        Map.of("DATABASE_URL", url, "PALAESTRA_ENCRYPTION_KEYS", keys));
  }

  private static String complaint(String user, String database) {
    return complaint("postgresql://" + user + "@localhost:" + server.getPort() + "/" + database);
  }

  private static String complaint(String url) {
    return DatabaseAtStart.complaint(Map.of("DATABASE_URL", url))
        .map(it -> it.substring(Palaestra.REFUSAL.length()))
        .orElse("");
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void execute(String sql) throws IOException {
    try (var connection = server.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }
}
