package dev.palaestra.bootstrap.shared;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/// Makes rows of what they might be had they been stored before a rule became what it is today.
@Singleton
public class OlderRows {
  private final DataSource database;

  OlderRows(DataSource database) {
    this.database = database;
  }

  /// @param change as in `name = 'x'`
  /// @param by the column of the id: `id`
  public void set(String table, String change, String by, UUID id) throws SQLException {
    try (var connection = database.getConnection();
        var update =
            connection.prepareStatement(
                "update %s set %s where %s = ?".formatted(table, change, by))) {
      update.setObject(1, id);
      if (update.executeUpdate() != 1) {
        throw new AssertionError("No single row of " + table + " has " + by + " " + id);
      }
    }
  }
}
