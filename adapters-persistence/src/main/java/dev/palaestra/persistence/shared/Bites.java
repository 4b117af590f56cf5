package dev.palaestra.persistence.shared;

/// Deletes what is over in small bites, so that nobody waits for it.
public final class Bites {
  private Bites() {}

  /// A statement that deletes one bite. One instance at a time is enough: where another is at it,
  /// there is nothing to do. An array is made once, whatever the plan; `in` might make another bite
  /// for each row.
  ///
  /// @param key the column that tells the rows apart
  /// @param over the condition; after its parameters comes the most rows to delete
  /// @param work the number that stands for this work alone, among all locks of the application
  public static String delete(String table, String key, String over, int work) {
    return """
    delete from %1$s where %2$s = any (array(
      select %2$s from %1$s
      where (select pg_try_advisory_xact_lock(%4$d)) and %3$s
      limit ? for update skip locked))
    """
        .formatted(table, key, over, work);
  }
}
