package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.SecretToken;
import dev.palaestra.domain.shared.OrganizationId;

/// Where a newcomer wants to belong.
public sealed interface RegistrationPath {
  /// Nowhere yet.
  record Alone() implements RegistrationPath {}

  /// In an organization of his own.
  record Founding(String organizationName) implements RegistrationPath {}

  /// In an organization that lets him in by its policy.
  ///
  /// @param asCoach he also applies there to be a coach
  record Joining(OrganizationId organization, boolean asCoach) implements RegistrationPath {}

  /// In the organization that has invited him.
  record Invited(SecretToken token) implements RegistrationPath {}
}
