package dev.palaestra.domain.identity;

import static dev.palaestra.domain.identity.IdentityError.ALREADY_MEMBER;
import static dev.palaestra.domain.identity.IdentityError.LAST_ADMIN;
import static dev.palaestra.domain.identity.IdentityError.NOT_A_MEMBER;
import static dev.palaestra.domain.shared.SharedError.NOT_ALLOWED;

import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.DomainException;
import dev.palaestra.domain.shared.Facts;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Role;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;

/// An account's place in an organization.
public final class Membership implements Place {
  /// So many an account may have that have not ended: who leaves the platform leaves them all at
  /// once, and nobody of those organizations waits long for it.
  public static final int MOST = 100;

  private final OrganizationId organization;
  private final AccountId account;
  private final int version;
  private final MembershipStatus formerStatus;
  private final Role formerRole;
  private Role role;
  private MembershipStatus status;
  private NameHere name;

  /// @param status as kept: never INVITED
  public Membership(
      OrganizationId organization,
      AccountId account,
      Role role,
      MembershipStatus status,
      NameHere name,
      int version) {
    this.organization = organization;
    this.account = account;
    this.role = role;
    this.status = status;
    this.formerStatus = status;
    this.formerRole = role;
    this.name = name;
    this.version = version;
  }

  /// Somebody who is called here as he calls himself.
  public Membership(
      OrganizationId organization,
      AccountId account,
      Role role,
      MembershipStatus status,
      int version) {
    this(organization, account, role, status, NameHere.OWN, version);
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

  /// An invitation was accepted by somebody known here: it raises a role, it never lowers one. Who
  /// had left is known again as he is now.
  ///
  /// @throws DomainException NOT_ALLOWED while suspended
  public void accept(Role offered) {
    mustNotBeSuspended();
    role = isActive() && role.atLeast(offered) ? role : offered;
    status = MembershipStatus.ACTIVE;
    name = name.forgotten();
  }

  @Override
  public void rename(String wanted) {
    mustGoOn();
    name = name.changed(wanted);
  }

  /// Who is not let in gets no higher one: whoever lets him in later may not have meant that.
  ///
  /// @param otherAdmins as [#mustNotBeLastAdmin] says
  /// @throws DomainException NOT_A_MEMBER; LAST_ADMIN unless he stays an admin
  public void give(Role wanted, IntSupplier otherAdmins) {
    mustGoOn();
    if (!isActive() && !role.atLeast(wanted)) {
      throw NOT_A_MEMBER.because("Let the person in first.");
    }
    if (wanted != Role.ADMIN) {
      mustNotBeLastAdmin(otherAdmins);
    }
    role = wanted;
  }

  /// Whether an application of his to be a coach still asks for what he may become.
  public boolean mayBecomeCoach() {
    return !hasEnded() && !isSuspended() && !role.atLeast(Role.COACH);
  }

  /// An application to be a coach was approved; who waited to be let in is let in by that.
  ///
  /// @throws DomainException NOT_A_MEMBER; NOT_ALLOWED while suspended
  public void becomeCoach() {
    mustGoOn();
    mustNotBeSuspended();
    role = role.atLeast(Role.COACH) ? role : Role.COACH;
    status = status == MembershipStatus.PENDING ? MembershipStatus.ACTIVE : status;
  }

  /// Lets somebody in who waits, or in again who was suspended.
  ///
  /// @throws DomainException NOT_A_MEMBER
  public void admit() {
    mustGoOn();
    status = MembershipStatus.ACTIVE;
  }

  /// Keeps somebody out until he is let in, or in again.
  ///
  /// @param otherAdmins as [#mustNotBeLastAdmin] says
  /// @throws DomainException NOT_A_MEMBER, LAST_ADMIN
  public void suspend(IntSupplier otherAdmins) {
    mustGoOn();
    mustNotBeLastAdmin(otherAdmins);
    status = MembershipStatus.SUSPENDED;
  }

  /// From now on the organization knows no more of him than what he is called here now. Whether he
  /// may go is asked before, by [#mustNotBeLastAdmin] or [#mustLeaveNobodyBehind]; who has waited
  /// for the end of his account is not asked.
  ///
  /// @param ownName what he calls himself
  public void end(String ownName) {
    name = name.kept(ownName);
    status = MembershipStatus.ENDED;
  }

  /// Before he goes by himself: alone he may, whatever he is.
  ///
  /// @param others whether anybody else belongs to the organization; only asked where he runs it
  /// @param otherAdmins as [#mustNotBeLastAdmin] says
  /// @throws DomainException LAST_ADMIN
  public void mustLeaveNobodyBehind(BooleanSupplier others, IntSupplier otherAdmins) {
    if (leads() && others.getAsBoolean()) {
      mustNotBeLastAdmin(otherAdmins);
    }
  }

  /// @param otherAdmins counts the active ones beside this membership, while the organization is
  ///   locked; only asked where he runs it
  /// @throws DomainException LAST_ADMIN when nobody would be left to run the organization
  public void mustNotBeLastAdmin(IntSupplier otherAdmins) {
    if (leads() && otherAdmins.getAsInt() == 0) {
      throw LAST_ADMIN.because();
    }
  }

  /// Nobody sheds a suspension by himself, by coming back or by going.
  ///
  /// @throws DomainException NOT_ALLOWED
  public void mustNotBeSuspended() {
    if (isSuspended()) {
      throw NOT_ALLOWED.because("An admin of the organization has suspended the membership.");
    }
  }

  private void mustGoOn() {
    if (hasEnded()) {
      throw NOT_A_MEMBER.because("The membership has ended; an invitation begins it again.");
    }
  }

  /// Somebody joins by himself who is known here. Who had left, or was removed, waits for an admin,
  /// whatever the policy; he is known again as he is now.
  ///
  /// @throws DomainException ALREADY_MEMBER; NOT_ALLOWED where one joins by invitation only
  public void joinAgain(Organization gym) {
    if (!hasEnded()) {
      throw ALREADY_MEMBER.because();
    }
    role = join(gym, account).role;
    status = MembershipStatus.PENDING;
    name = name.forgotten();
  }

  /// What has become of it since it was read.
  public MembershipTransition transition() {
    return new MembershipTransition(formerRole, formerStatus, role, status);
  }

  /// Whether he runs the organization, alone or with others.
  public boolean leads() {
    return isActive() && role == Role.ADMIN;
  }

  public boolean isSuspended() {
    return status == MembershipStatus.SUSPENDED;
  }

  public boolean isActive() {
    return status == MembershipStatus.ACTIVE;
  }

  /// Whether the organization knows his account, with its addresses and all that becomes of it.
  public boolean knowsAccount() {
    return !hasEnded();
  }

  public boolean hasEnded() {
    return status == MembershipStatus.ENDED;
  }

  @Override
  public Map<String, Object> facts() {
    return new Facts()
        .with("role", role)
        .with("status", status)
        .with("full_name", name.given())
        .all();
  }

  @Override
  public UUID key() {
    return account.value();
  }

  public OrganizationId organization() {
    return organization;
  }

  public AccountId account() {
    return account;
  }

  @Override
  public Role role() {
    return role;
  }

  public MembershipStatus status() {
    return status;
  }

  public NameHere name() {
    return name;
  }

  @Override
  public int version() {
    return version;
  }
}
