package dev.palaestra.domain.identity;

import dev.palaestra.domain.shared.Entitlement;

/// The platform's plan of an organization.
public enum Tier {
  FREE,
  PRO;

  /// PRO includes all there is, FREE browses.
  public boolean includes(Entitlement entitlement) {
    return switch (entitlement) {
      case CUSTOM_EXERCISES, OWN_PROGRAMS, TEMPLATE_CLONING -> this == PRO;
    };
  }
}
