package dev.palaestra.persistence.shared;

import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.OwnData;
import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a statement finds of a person.
///
/// @param select its columns are those that he gets; each question mark is his id
public record SqlOwnData(String name, String select, Jdbc jdbc) implements OwnData {
  @Override
  public void read(AccountId person, Reader reader) {
    var ids = new Object[(int) select.chars().filter(it -> it == '?').count()];
    Arrays.fill(ids, person.value());
    jdbc.read(select, rows -> read(rows, reader), ids);
  }

  private static void read(ResultSet rows, Reader reader) throws SQLException {
    var about = rows.getMetaData();
    List<String> names = new ArrayList<>();
    for (var i = 1; i <= about.getColumnCount(); i++) {
      names.add(about.getColumnLabel(i));
    }
    reader.columns(names);
    while (rows.next()) {
      List<@Nullable Object> cells = new ArrayList<>();
      for (var i = 1; i <= names.size(); i++) {
        cells.add(plain(rows.getObject(i)));
      }
      reader.row(cells);
    }
  }

  private static @Nullable Object plain(@Nullable Object cell) throws SQLException {
    return switch (cell) {
      case Timestamp time -> time.toInstant();
      case Date day -> day.toLocalDate();
      case Array list -> List.of((Object[]) list.getArray());
      case null, default -> cell;
    };
  }
}
