package dev.palaestra.persistence.shared;

import dev.palaestra.domain.shared.Outages;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads the codes of appendix A of PostgreSQL.
@Singleton
class SqlOutages implements Outages {
  private final Presence database = new Presence("The database");

  @Override
  public Optional<Outage> behind(Throwable fault) {
    return Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
        .filter(SQLException.class::isInstance)
        .map(SQLException.class::cast)
        .flatMap(it -> kind(it).map(kind -> outage(kind, it)).stream())
        .findFirst();
  }

  private Outage outage(Kind kind, SQLException fault) {
    if (kind == Kind.AWAY) {
      database.gone(fault);
    }
    var name = fault.getClass().getSimpleName();
    return new Outage(kind, Objects.requireNonNullElse(fault.getMessage(), name));
  }

  /// A statement was answered.
  void over() {
    database.back();
  }

  /// No connection (08), a server that goes or comes (57P); too many connections and the like (53),
  /// a statement that took too long (57014). The pool has no code where nothing in it becomes free
  /// in time.
  private static Optional<Kind> kind(SQLException fault) {
    var state = fault.getSQLState();
    if (state == null) {
      return String.valueOf(fault.getMessage()).contains("cquisition timeout")
          ? Optional.of(Kind.BUSY)
          : Optional.empty();
    }
    if (state.startsWith("08") || state.startsWith("57P")) {
      return Optional.of(Kind.AWAY);
    }
    return state.startsWith("53") || state.equals("57014")
        ? Optional.of(Kind.BUSY)
        : Optional.empty();
  }
}
