package dev.palaestra.domain.shared;

/// What a plan can include.
public enum Entitlement {
  /// Creating and importing own exercises.
  CUSTOM_EXERCISES,
  /// Creating programs, templates and stand-alone workouts.
  OWN_PROGRAMS,
  /// Cloning templates.
  TEMPLATE_CLONING
}
