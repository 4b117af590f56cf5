package dev.palaestra.domain.shared;

import java.io.Serial;

/// Work on one or some of many failed; tells on which.
public final class FailedFor extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final String subject;

  /// @param subject sort and id of each, nothing else of it
  public FailedFor(String subject, RuntimeException cause) {
    super("Failed for " + subject, cause);
    this.subject = subject;
  }

  public String subject() {
    return subject;
  }
}
