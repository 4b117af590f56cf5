package dev.palaestra.rest.shared;

import java.util.stream.Stream;

/// Tells forms that are cut off or garbled from faults of ours. The framework, which reads them,
/// has no answer of its own for them, and no type that they all share.
final class UnreadableForms {
  private static final String READER = "org.jboss.resteasy.reactive.server.core.multipart.";

  private UnreadableForms() {}

  /// Whether the reader of forms gave up by itself: on a full disk it fails deeper down, or wraps
  /// what it met there.
  static boolean areBehind(Throwable fault) {
    return fault.getCause() == null
        && Stream.of(fault.getStackTrace())
            .map(StackTraceElement::getClassName)
            .filter(it -> !it.startsWith("java."))
            .findFirst()
            .filter(it -> it.startsWith(READER))
            .isPresent();
  }
}
