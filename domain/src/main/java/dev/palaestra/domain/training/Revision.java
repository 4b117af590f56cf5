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

  /// The same version, changed now: the version moves on when it is stored. What is stored must
  /// differ for that, also where only parts with rows of their own have changed, in the very
  /// instant of the last change; such a change counts as the next millisecond's.
  Revision changed(Instant now) {
    return new Revision(now.equals(updatedAt) ? now.plusMillis(1) : now, version);
  }
}
