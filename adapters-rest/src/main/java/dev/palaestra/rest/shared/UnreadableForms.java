package dev.palaestra.rest.shared;

import static dev.palaestra.rest.shared.DoorError.MALFORMED_REQUEST;
import static dev.palaestra.rest.shared.DoorError.TOO_LARGE;

import java.io.UnsupportedEncodingException;
import java.util.Optional;
import java.util.stream.Stream;

/// Tells forms that are cut off, garbled or too long from faults of ours. The framework, which
/// reads them, has no answer of its own for them, and no type that they all share.
final class UnreadableForms {
  private static final String READER = "org.jboss.resteasy.reactive.server.core.multipart.";

  /// How the reader says that there are too many parts.
  private static final String TOO_MANY = "Param limit of ";

  private UnreadableForms() {}

  /// What is told to the caller, where the reader of forms gave up by itself, or over the name of
  /// an encoding: on a full disk it fails deeper down, or wraps what it met there.
  static Optional<DoorException> behind(Throwable fault) {
    return isOfForm(fault) ? Optional.of(refusal(fault)) : Optional.empty();
  }

  private static boolean isOfForm(Throwable fault) {
    var cause = fault.getCause();
    return (cause == null || cause instanceof UnsupportedEncodingException)
        && Stream.of(fault.getStackTrace())
            .map(StackTraceElement::getClassName)
            .filter(it -> !it.startsWith("java."))
            .findFirst()
            .filter(it -> it.startsWith(READER))
            .isPresent();
  }

  private static DoorException refusal(Throwable fault) {
    var message = fault.getMessage();
    return message != null && message.startsWith(TOO_MANY)
        ? TOO_LARGE.because("The form has too many parts.")
        : MALFORMED_REQUEST.because("The body is not the form that is wanted.");
  }
}
