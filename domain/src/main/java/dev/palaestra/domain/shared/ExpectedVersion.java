package dev.palaestra.domain.shared;

import static dev.palaestra.domain.shared.SharedError.STALE_VERSION;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The versions of a thing that the caller is ready to change (`If-Match`).
///
/// @param versions null for any; empty for none that ever was
public record ExpectedVersion(@Nullable Set<Integer> versions) {
  /// The caller does not mind.
  public static final ExpectedVersion ANY = new ExpectedVersion(null);

  public ExpectedVersion {
    versions = versions == null ? null : Set.copyOf(versions);
  }

  /// @throws DomainException STALE_VERSION when the present version is not among them
  public void mustBe(int present) {
    if (versions != null && !versions.contains(present)) {
      throw STALE_VERSION.because();
    }
  }
}
