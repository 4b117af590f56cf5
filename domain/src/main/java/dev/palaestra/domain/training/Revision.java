package dev.palaestra.domain.training;

import java.time.Instant;

/// The state in which something was loaded.
///
/// @param version counts the changes; what is saved must have been loaded in the present one
public record Revision(Instant updatedAt, int version) {
  /// Of something new.
  public static Revision first(Instant now) {
    return new Revision(now, 0);
  }

  /// The same version, changed now: the version moves on when it is stored.
  Revision changed(Instant now) {
    return new Revision(now, version);
  }
}
