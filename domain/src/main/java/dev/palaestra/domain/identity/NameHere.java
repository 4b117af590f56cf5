package dev.palaestra.domain.identity;

import org.jspecify.annotations.Nullable;

/// What an organization calls somebody.
///
/// @param given by its admins; null for what he calls himself
/// @param former what he was called when he left; null while he belongs there
public record NameHere(@Nullable String given, @Nullable String former) {
  /// As he calls himself.
  public static final NameHere OWN = new NameHere(null, null);

  /// @throws dev.palaestra.domain.shared.DomainException VALIDATION_FAILED on `full_name`
  NameHere changed(String wanted) {
    return new NameHere(Profile.name(wanted), former);
  }

  /// Whatever he calls himself from now on, here it stays.
  NameHere kept(String own) {
    return new NameHere(given, shown(own));
  }

  NameHere forgotten() {
    return new NameHere(given, null);
  }

  /// @param own what he calls himself now
  public String shown(String own) {
    if (former != null) {
      return former;
    }
    return given == null ? own : given;
  }
}
