package dev.palaestra.domain.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One sort of data that a person may take with him (GDPR, article 20). Each context has one for
/// each table of his; nothing of other people stands in it.
public interface OwnData {
  /// What it is called, and its files are: `sessions`.
  String name();

  /// Gives all that there is of this person to the reader, row by row.
  void read(AccountId person, Reader reader);

  /// Hears the names of the columns once, then the rows.
  interface Reader {
    void columns(List<String> names);

    /// @param cells as many as there are columns: texts, numbers, booleans, times, ids, and lists
    ///   of them; null for an empty one
    void row(List<@Nullable Object> cells);
  }
}
