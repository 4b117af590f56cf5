package dev.palaestra.application.identity;

import static dev.palaestra.domain.identity.IdentityError.ALREADY_MEMBER;
import static dev.palaestra.domain.identity.IdentityError.HAS_ADMIN;

import dev.palaestra.domain.identity.Accounts;
import dev.palaestra.domain.identity.EmailAddress;
import dev.palaestra.domain.identity.Invitation;
import dev.palaestra.domain.identity.Invitations;
import dev.palaestra.domain.identity.Membership;
import dev.palaestra.domain.identity.Memberships;
import dev.palaestra.domain.identity.Organizations;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.AuditEntry.Act;
import dev.palaestra.domain.shared.AuditTrail;
import dev.palaestra.domain.shared.Facts;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Role;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// To whom an organization may offer a place, and which of its offers are taken back together. A
/// step of use cases, inside their transactions.
@Singleton
final class Offers {
  private final Places places;
  private final Accounts accounts;
  private final Organizations organizations;
  private final Memberships memberships;
  private final Invitations invitations;
  private final AuditTrail audit;

  Offers(
      Places places,
      Accounts accounts,
      Organizations organizations,
      Memberships memberships,
      Invitations invitations,
      AuditTrail audit) {
    this.places = places;
    this.accounts = accounts;
    this.organizations = organizations;
    this.memberships = memberships;
    this.invitations = invitations;
    this.audit = audit;
  }

  /// Before an admin invites somebody. Who only claims the address stands in nobody's way, unless
  /// he was suspended: nobody accepts for him.
  ///
  /// @throws dev.palaestra.domain.shared.DomainException as [Places#mustStillLead] says;
  ///   ORGANIZATION_CLOSED, ALREADY_MEMBER
  void mustBeFree(Actor admin, EmailAddress email) {
    places.mustStillLead(admin);
    var organization = admin.tenant();
    organizations.find(organization).orElseThrow(Organizations::absent).mustGoOn();
    var member = memberships.findByEmail(organization, email);
    member.ifPresent(Offers::mustNotBeSuspended);
    if (member.filter(it -> it.isActive() && hasVerified(it)).isPresent()) {
      throw ALREADY_MEMBER.because("The address belongs to a member.");
    }
  }

  private boolean hasVerified(Membership membership) {
    return accounts.get(membership.account()).contacts().emailVerified();
  }

  /// Before the platform offers somebody to run an organization, which is locked by this: only one
  /// that nobody runs who may sign in and stays. Members are invited too.
  ///
  /// @param asking is held too: he may just be suspended himself
  /// @throws dev.palaestra.domain.shared.DomainException ACCOUNT_SUSPENDED, NOT_FOUND,
  ///   ORGANIZATION_CLOSED, HAS_ADMIN; ALREADY_MEMBER for who is suspended there
  void mustLackAdmin(AccountId asking, OrganizationId organization, EmailAddress email) {
    organizations.lock(organization).orElseThrow(Organizations::absent).mustGoOn();
    var _ = accounts.holdAdmitted(asking);
    if (memberships.hasAdmin(organization)) {
      throw HAS_ADMIN.because();
    }
    memberships.findByEmail(organization, email).ifPresent(Offers::mustNotBeSuspended);
  }

  private static void mustNotBeSuspended(Membership membership) {
    if (membership.isSuspended()) {
      throw ALREADY_MEMBER.because("The person is suspended there; an admin lets him in again.");
    }
  }

  /// Where somebody has offers open.
  List<OrganizationId> placesOf(AccountId sender, Instant now) {
    return invitations.openFrom(sender, now);
  }

  /// Takes back the offers to an address.
  ///
  /// @param acts who does it, for the audit
  void withdrawTo(
      OrganizationId organization, EmailAddress address, Function<String, Act> acts, Instant now) {
    tell(invitations.withdrawTo(organization, address, now), acts);
  }

  /// Takes back the offers that somebody has sent; the audit tells who.
  ///
  /// @param acts the same
  void withdrawFrom(
      OrganizationId organization, AccountId sender, Function<String, Act> acts, Instant now) {
    audit.add(
        invitations.withdrawFrom(organization, sender, now).stream()
            .map(it -> Places.withdrawn(it, acts, withSender(it, sender)))
            .toList());
  }

  private static Map<String, Object> withSender(Invitation invitation, AccountId sender) {
    return new Facts().and(invitation.facts()).with("sent_by", sender.value()).all();
  }

  /// Takes back the offers of a role.
  ///
  /// @param acts the same
  void withdrawAs(OrganizationId organization, Role role, Function<String, Act> acts, Instant now) {
    tell(invitations.withdrawAs(organization, role, now), acts);
  }

  private void tell(List<Invitation> withdrawn, Function<String, Act> acts) {
    audit.add(withdrawn.stream().map(it -> Places.withdrawn(it, acts)).toList());
  }

  /// Takes all of them back, without a word: the organization closes.
  void withdrawAll(OrganizationId organization) {
    invitations.withdrawAll(organization);
  }
}
