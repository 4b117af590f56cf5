package dev.palaestra.domain.shared;

import static dev.palaestra.domain.shared.SharedError.MEMBERSHIP_REQUIRED;
import static dev.palaestra.domain.shared.SharedError.NOT_ALLOWED;
import static dev.palaestra.domain.shared.SharedError.NOT_FOUND;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who acts, in which tenant, as what; taken from the access token.
///
/// @param organization null, like the role, without an active membership
/// @param platformAdmin stands beside the roles of a tenant, not above them
public record Actor(
    AccountId account,
    @Nullable OrganizationId organization,
    @Nullable Role role,
    boolean platformAdmin) {

  /// @throws DomainException MEMBERSHIP_REQUIRED without an active membership
  public OrganizationId tenant() {
    return tenantIfAny().orElseThrow(Actor::noMember);
  }

  private static DomainException noMember() {
    return MEMBERSHIP_REQUIRED.because();
  }

  public Optional<OrganizationId> tenantIfAny() {
    return Optional.ofNullable(organization);
  }

  /// Whose things he sees besides those of all: [OrganizationId#NONE] without a membership.
  public OrganizationId tenantOrNone() {
    return tenantIfAny().orElse(OrganizationId.NONE);
  }

  public boolean atLeast(Role wanted) {
    return role != null && role.atLeast(wanted);
  }

  public boolean isAdmin() {
    return atLeast(Role.ADMIN);
  }

  /// @throws DomainException MEMBERSHIP_REQUIRED without an active membership, NOT_ALLOWED unless
  ///   its role is at least this
  public void mustBeAtLeast(Role wanted) {
    if (organization == null) {
      throw noMember();
    }
    if (!atLeast(wanted)) {
      throw NOT_ALLOWED.because("This needs the role " + wanted + ".");
    }
  }

  public boolean isOrAdmin(AccountId person) {
    return account.equals(person) || isAdmin();
  }

  /// @throws DomainException NOT_ALLOWED unless the actor is `person` or an admin
  public void mustBeOrAdmin(AccountId person) {
    if (!isOrAdmin(person)) {
      throw NOT_ALLOWED.because("Only its owner or an admin may do this.");
    }
  }

  /// @throws DomainException NOT_ALLOWED for anybody but the platform admin
  public void mustBePlatformAdmin() {
    if (!platformAdmin) {
      throw NOT_ALLOWED.because("Only the platform admin may do this.");
    }
  }

  /// @throws DomainException NOT_FOUND for any organization but the actor's
  public void mustBeIn(OrganizationId place) {
    if (!tenant().equals(place)) {
      throw NOT_FOUND.because("There is no such organization.");
    }
  }

  /// The platform admin sees every organization, others their own.
  ///
  /// @throws DomainException NOT_FOUND for one that the actor does not see
  public void mustSee(OrganizationId place) {
    if (!platformAdmin) {
      mustBeIn(place);
    }
  }
}
