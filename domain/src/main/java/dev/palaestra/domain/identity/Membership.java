package dev.palaestra.domain.identity;

import static dev.palaestra.domain.identity.IdentityError.LAST_ADMIN;
import static dev.palaestra.domain.shared.SharedError.NOT_ALLOWED;

import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.DomainException;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Role;
import java.util.Map;

/// An account's place in an organization.
public final class Membership {
  private final OrganizationId organization;
  private final AccountId account;
  private final int version;
  private Role role;
  private MembershipStatus status;

  public Membership(
      OrganizationId organization,
      AccountId account,
      Role role,
      MembershipStatus status,
      int version) {
    this.organization = organization;
    this.account = account;
    this.role = role;
    this.status = status;
    this.version = version;
  }

  /// The first admin of a new organization.
  public static Membership founder(OrganizationId organization, AccountId account) {
    return new Membership(organization, account, Role.ADMIN, MembershipStatus.ACTIVE, 0);
  }

  /// Somebody joins by himself, as a MEMBER.
  ///
  /// @throws DomainException NOT_ALLOWED where one joins by invitation only
  public static Membership join(Organization organization, AccountId account) {
    var status =
        switch (organization.settings().joinPolicy()) {
          case OPEN -> MembershipStatus.ACTIVE;
          case APPROVAL -> MembershipStatus.PENDING;
          case CLOSED -> throw NOT_ALLOWED.because("One joins it by invitation only.");
        };
    return new Membership(organization.id(), account, Role.MEMBER, status, 0);
  }

  /// Somebody joins who was invited, in the role that was offered.
  public static Membership invited(OrganizationId organization, AccountId account, Role role) {
    return new Membership(organization, account, role, MembershipStatus.ACTIVE, 0);
  }

  /// An invitation was accepted by somebody known here: it raises a role, it never lowers one.
  ///
  /// @throws DomainException NOT_ALLOWED while suspended
  public void accept(Role offered) {
    if (status == MembershipStatus.SUSPENDED) {
      throw NOT_ALLOWED.because("An admin of the organization has suspended the membership.");
    }
    role = isActive() && role.atLeast(offered) ? role : offered;
    status = MembershipStatus.ACTIVE;
  }

  /// @param otherAdmins active ones beside this membership
  /// @throws DomainException LAST_ADMIN when nobody would be left to run the organization
  public void end(int otherAdmins) {
    mustNotLeaveBehind(1, otherAdmins);
    status = MembershipStatus.ENDED;
  }

  /// @param others who belong there beside him
  /// @param otherAdmins active ones among them
  /// @throws DomainException LAST_ADMIN when others would be left with nobody to run the
  ///   organization
  public void mustNotLeaveBehind(int others, int otherAdmins) {
    if (isActive() && role == Role.ADMIN && otherAdmins == 0 && others > 0) {
      throw LAST_ADMIN.because("Make somebody else an admin first.");
    }
  }

  /// Ends with the account itself.
  public void close() {
    status = MembershipStatus.ENDED;
  }

  public boolean isActive() {
    return status == MembershipStatus.ACTIVE;
  }

  public boolean hasEnded() {
    return status == MembershipStatus.ENDED;
  }

  /// What the audit tells of it.
  public Map<String, Object> facts() {
    return Map.of("role", role, "status", status);
  }

  public OrganizationId organization() {
    return organization;
  }

  public AccountId account() {
    return account;
  }

  public Role role() {
    return role;
  }

  public MembershipStatus status() {
    return status;
  }

  public int version() {
    return version;
  }
}
