package dev.palaestra.persistence.shared;

import java.util.regex.Pattern;

/// Which statements lock rows: those that change them, and reads `for update` and `for share`. No
/// other waits for what somebody does with a row, and a database that takes no writes refuses them.
final class RowLocks {
  private static final Pattern VERBS =
      Pattern.compile("\\b(insert into|update|delete from|for (key )?share)\\b");

  private RowLocks() {}

  static boolean areTakenBy(String sql) {
    return VERBS.matcher(sql).find();
  }
}
