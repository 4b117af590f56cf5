package dev.palaestra.persistence.shared;

import dev.palaestra.domain.shared.Outages;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;

@Singleton
class SqlOutages implements Outages {
  private final Presence database = new Presence("The database");

  @Override
  public boolean caused(Throwable fault) {
    var outage =
        Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
            .filter(SQLException.class::isInstance)
            .map(SQLException.class::cast)
            .filter(SqlOutages::isOutage)
            .findFirst();
    outage.ifPresent(database::gone);
    return outage.isPresent();
  }

  /// A statement was answered.
  void over() {
    database.back();
  }

  /// No connection (08), too many of them (53), a server that goes or comes (57P); see appendix A
  /// of PostgreSQL. The pool, when nothing in it becomes free in time, has no code.
  private static boolean isOutage(SQLException fault) {
    return Optional.ofNullable(fault.getSQLState())
        .map(it -> it.startsWith("08") || it.startsWith("53") || it.startsWith("57P"))
        .orElseGet(() -> String.valueOf(fault.getMessage()).contains("cquisition timeout"));
  }
}
