package dev.palaestra.rest.shared;

import static dev.palaestra.rest.shared.DoorError.MALFORMED_REQUEST;
import static dev.palaestra.rest.shared.DoorError.REQUEST_TIMEOUT;

import dev.palaestra.domain.shared.Causes;
import java.util.Optional;
import java.util.stream.Stream;

/// Tells bodies of which the rest did not come from faults of ours. The stream that reads them has
/// no type of its own for either.
final class BrokenBodies {
  private static final String READER = "org.jboss.resteasy.reactive.server.vertx.VertxInputStream";

  /// How the stream says that nothing came for a while. It has closed the connection then.
  private static final String SILENT = "Read timed out";

  private BrokenBodies() {}

  /// What is told to the caller, as far as he still listens. What the connection failed of is a
  /// cause; what the stream itself complains of has none.
  static Optional<DoorException> behind(Throwable fault) {
    var failures = Causes.of(fault).filter(BrokenBodies::isOfReader).toList();
    if (failures.stream().anyMatch(it -> SILENT.equals(it.getMessage()))) {
      return Optional.of(REQUEST_TIMEOUT.because());
    }
    return failures.stream()
        .filter(it -> it.getCause() != null)
        .map(_ -> MALFORMED_REQUEST.because("The body was broken off."))
        .findFirst();
  }

  private static boolean isOfReader(Throwable fault) {
    return Stream.of(fault.getStackTrace())
        .limit(1)
        .anyMatch(it -> it.getClassName().startsWith(READER));
  }
}
