package dev.palaestra.persistence.shared;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/// Single statements that are a transaction of their own.
@Singleton
public class Jdbc {
  private static final int FETCHED = 500;

  private final DataSource database;
  private final SqlOutages outages;

  Jdbc(DataSource database, SqlOutages outages) {
    this.database = database;
    this.outages = outages;
  }

  /// Makes something of one row.
  @FunctionalInterface
  public interface RowMapper<T> {
    T map(ResultSet row) throws SQLException;
  }

  /// @param values in the order of the question marks; instants become timestamps
  public <T> List<T> query(String sql, RowMapper<T> mapper, Object... values) {
    try (var connection = database.getConnection();
        var statement = prepared(connection, sql, values);
        var found = statement.executeQuery()) {
      List<T> rows = new ArrayList<>();
      while (found.next()) {
        rows.add(mapper.map(found));
      }
      outages.over(sql);
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException("The database refused a statement.", e);
    }
  }

  /// Reads all rows of an answer.
  @FunctionalInterface
  public interface RowsReader {
    void read(ResultSet rows) throws SQLException;
  }

  /// A large answer, which comes a few hundred rows at a time. It holds a connection as long as the
  /// reader takes: he waits for nobody.
  public void read(String sql, RowsReader reader, Object... values) {
    try (var connection = database.getConnection()) {
      // Otherwise the driver takes the whole answer at once.
      connection.setAutoCommit(false);
      try (var statement = prepared(connection, sql, values)) {
        statement.setFetchSize(FETCHED);
        try (var found = statement.executeQuery()) {
          reader.read(found);
        }
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The database refused a statement.", e);
    }
  }

  /// @return rows changed
  public int update(String sql, Object... values) {
    try (var connection = database.getConnection();
        var statement = prepared(connection, sql, values)) {
      var changed = statement.executeUpdate();
      outages.over(sql);
      return changed;
    } catch (SQLException e) {
      throw new IllegalStateException("The database refused a statement.", e);
    }
  }

  private static PreparedStatement prepared(Connection connection, String sql, Object... values)
      throws SQLException {
    var statement = connection.prepareStatement(sql);
    try {
      for (var i = 0; i < values.length; i++) {
        var value = values[i] instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : values[i];
        statement.setObject(i + 1, value);
      }
      return statement;
    } catch (SQLException e) {
      statement.close();
      throw e;
    }
  }
}
