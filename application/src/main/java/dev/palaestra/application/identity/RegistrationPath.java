package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.SecretToken;
import dev.palaestra.domain.shared.DomainException;
import dev.palaestra.domain.shared.OrganizationId;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

  /// He names at most one place. The role of an invitation wins over his wish to be a coach, which
  /// otherwise needs an organization that takes the application.
  ///
  /// @param name of an organization that he founds
  /// @throws DomainException VALIDATION_FAILED on `organization_name` for more than one place, on
  ///   `role` for a coach without an organization
  static RegistrationPath of(
      @Nullable String name,
      @Nullable OrganizationId organization,
      @Nullable SecretToken invitation,
      boolean asCoach) {
    if (Stream.of(name, organization, invitation).filter(Objects::nonNull).count() > 1) {
      throw DomainException.invalid(
          "organization_name",
          "Name at most one of organization_name, organization_id and invitation_token.");
    }
    if (invitation != null) {
      return new Invited(invitation);
    }
    if (organization != null) {
      return new Joining(organization, asCoach);
    }
    if (asCoach) {
      throw DomainException.invalid("role", "Say with organization_id where you want to coach.");
    }
    return name == null ? new Alone() : new Founding(name);
  }
}
