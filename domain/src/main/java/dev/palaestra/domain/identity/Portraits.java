package dev.palaestra.domain.identity;

import java.nio.file.Path;

/// Paints pictures anew, so that nothing of what was sent is kept.
public interface Portraits {
  /// Slow: not to be called inside a transaction. Few are painted at a time, the others wait.
  ///
  /// @throws dev.palaestra.domain.shared.DomainException VALIDATION_FAILED on `file` for anything
  ///   but a JPEG, PNG or WebP picture of a fit size; UNAVAILABLE for who waited too long
  Avatar of(Path file);
}
