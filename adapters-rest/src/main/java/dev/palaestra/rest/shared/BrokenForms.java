package dev.palaestra.rest.shared;

import static dev.palaestra.rest.shared.DoorError.MALFORMED_REQUEST;
import static dev.palaestra.rest.shared.DoorError.TOO_LARGE;

import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Forms of several parts that cannot be read. Their reader has no exceptions of its own for that:
/// what goes wrong in it is the caller's mistake, unless it comes from below, from a full disk say.
final class BrokenForms {
  private static final String READER = "org.jboss.resteasy.reactive.server.core.multipart.";

  /// How the reader says that there are too many parts.
  private static final String TOO_MANY = "Param limit of ";

  private BrokenForms() {}

  /// What is told to the caller, where this fault is about his form.
  static Optional<DoorException> behind(Throwable fault) {
    var origin = fault;
    while (origin.getCause() != null) {
      origin = origin.getCause();
    }
    var trace = origin.getStackTrace();
    return Arrays.stream(trace).anyMatch(BrokenForms::isOfReader) && !isFromBelow(origin, trace[0])
        ? Optional.of(refusal(origin.getMessage()))
        : Optional.empty();
  }

  private static boolean isOfReader(StackTraceElement frame) {
    return frame.getClassName().startsWith(READER);
  }

  private static boolean isFromBelow(Throwable origin, StackTraceElement thrower) {
    return switch (origin) {
      case UnsupportedEncodingException _ -> false;
      case IOException _ -> !isOfReader(thrower);
      case Error _ -> true;
      default -> false;
    };
  }

  private static DoorException refusal(@Nullable String message) {
    return message != null && message.startsWith(TOO_MANY)
        ? TOO_LARGE.because("The form has too many parts.")
        : MALFORMED_REQUEST.because("The form cannot be read to its end.");
  }
}
