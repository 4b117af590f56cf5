package dev.palaestra.persistence.training;

import static jakarta.persistence.LockModeType.PESSIMISTIC_FORCE_INCREMENT;

import org.hibernate.Session;

/// Versions of aggregates that have rows of their own for their parts.
final class Versions {
  private Versions() {}

  /// Hibernate moves a version on when a column of its row has changed; here it moves also when
  /// nothing but a part has.
  ///
  /// @param present what the flushed row has
  /// @param loaded what it had when it was loaded
  static void moveOn(Session session, Object row, int present, int loaded) {
    if (present == loaded) {
      var usual = session.getJdbcBatchSize();
      session.setJdbcBatchSize(1); // or it waits in a batch that no flush sends
      session.lock(row, PESSIMISTIC_FORCE_INCREMENT);
      session.setJdbcBatchSize(usual);
    }
  }
}
