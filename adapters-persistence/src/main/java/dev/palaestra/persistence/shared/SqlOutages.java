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
  /// A database that has become a replica, or is kept from writing otherwise.
  private static final String READ_ONLY = "25006";

  private final Presence database = new Presence("The database");
  private final Presence writing = new Presence("A database that takes writes");

  @Override
  public Optional<Outage> behind(Throwable fault) {
    return all(fault)
        .filter(SQLException.class::isInstance)
        .map(SQLException.class::cast)
        .flatMap(it -> kind(it).map(kind -> outage(kind, it)).stream())
        .findFirst();
  }

  /// The fault, what caused it and what was suppressed: of a commit that fails, the transaction
  /// manager tells the reason as the latter.
  private static Stream<Throwable> all(Throwable fault) {
    var others =
        Stream.concat(Stream.ofNullable(fault.getCause()), Stream.of(fault.getSuppressed()));
    return Stream.concat(Stream.of(fault), others.flatMap(SqlOutages::all));
  }

  private Outage outage(Kind kind, SQLException fault) {
    if (kind == Kind.AWAY) {
      (READ_ONLY.equals(fault.getSQLState()) ? writing : database).gone(fault);
    }
    var name = fault.getClass().getSimpleName();
    return new Outage(kind, Objects.requireNonNullElse(fault.getMessage(), name));
  }

  /// Such a statement was carried out.
  void over(String sql) {
    database.back();
    if (RowLocks.areTakenBy(sql)) {
      writing.back();
    }
  }

  /// No connection (08), a server that goes or comes (57P), that does not let us in (28), has not
  /// this database (3D000) or takes no writes; too many connections and the like (53), a statement
  /// that took too long (57014) or waited too long for a lock (55P03). The pool has no code where
  /// nothing in it becomes free in time; while nothing answers, that is why.
  private Optional<Kind> kind(SQLException fault) {
    var state = fault.getSQLState();
    if (state == null) {
      return String.valueOf(fault.getMessage()).contains("cquisition timeout")
          ? Optional.of(database.isHere() ? Kind.BUSY : Kind.AWAY)
          : Optional.empty();
    }
    return switch (state.substring(0, 2)) {
      case "08", "28" -> Optional.of(Kind.AWAY);
      case "53" -> Optional.of(Kind.BUSY);
      default -> kind(state);
    };
  }

  private static Optional<Kind> kind(String state) {
    return switch (state) {
      case "3D000", READ_ONLY -> Optional.of(Kind.AWAY);
      case "57014", "55P03" -> Optional.of(Kind.BUSY);
      default -> state.startsWith("57P") ? Optional.of(Kind.AWAY) : Optional.empty();
    };
  }
}
