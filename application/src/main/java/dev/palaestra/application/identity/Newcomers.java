package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.Account;
import dev.palaestra.domain.identity.Accounts;
import dev.palaestra.domain.identity.Challenge;
import dev.palaestra.domain.identity.EmailAddress;
import dev.palaestra.domain.identity.Invitations;
import dev.palaestra.domain.identity.Membership;
import dev.palaestra.domain.identity.Memberships;
import dev.palaestra.domain.identity.Organization;
import dev.palaestra.domain.identity.OrganizationSettings;
import dev.palaestra.domain.identity.Organizations;
import dev.palaestra.domain.identity.SecretToken;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.AuditEntry;
import dev.palaestra.domain.shared.AuditTrail;
import dev.palaestra.domain.shared.Facts;
import dev.palaestra.domain.shared.OrganizationId;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;

/// The ways onto the platform, and from there into an organization: founding it, its policy, an
/// invitation. There is no other. A step of use cases, inside their transactions.
@Singleton
final class Newcomers {
  private final Accounts accounts;
  private final Organizations organizations;
  private final Memberships memberships;
  private final Invitations invitations;
  private final Applicants applicants;
  private final AuditTrail audit;

  Newcomers(
      Accounts accounts,
      Organizations organizations,
      Memberships memberships,
      Invitations invitations,
      Applicants applicants,
      AuditTrail audit) {
    this.accounts = accounts;
    this.organizations = organizations;
    this.memberships = memberships;
    this.invitations = invitations;
    this.applicants = applicants;
    this.audit = audit;
  }

  /// @throws dev.palaestra.domain.shared.DomainException EMAIL_TAKEN
  void register(Account account, Instant now) {
    accounts.add(account);
    var id = account.id();
    var facts = new Facts().and(account.contacts().facts()).and(account.profile().facts()).all();
    var act = AuditEntry.by(id, now, "account.registered");
    audit.add(act.on("account", id.value()).created(facts));
  }

  /// It begins in the time zone of its founder.
  OrganizationId found(Account founder, String name, Instant now) {
    var settings = OrganizationSettings.of(name, founder.profile().timeZone());
    var organization = Organization.found(settings, now);
    var id = organization.id();
    organizations.add(organization);
    var act = AuditEntry.by(founder.id(), now, "organization.created").in(id);
    audit.add(act.on("organization", id.value()).created(organization.facts()));
    add(Membership.founder(id, founder.id()), now);
    return id;
  }

  /// Holds an organization that somebody wants to join, if there is one: before his account (ADR
  /// 27).
  void hold(OrganizationId wanted) {
    var _ = organizations.lock(wanted);
  }

  /// The same where a token says which one it is.
  void hold(SecretToken invitation) {
    invitations.inviting(invitation.hash()).ifPresent(this::hold);
  }

  /// For who stands outside, a closed organization is not there. It is held, so that it does not
  /// close meanwhile.
  ///
  /// @throws dev.palaestra.domain.shared.DomainException NOT_FOUND, NOT_ALLOWED by its policy,
  ///   ALREADY_MEMBER, TOO_MANY_ORGANIZATIONS
  void join(AccountId account, OrganizationId wanted, boolean asCoach, Instant now) {
    var organization =
        organizations
            .lock(wanted)
            .filter(Organization::isActive)
            .orElseThrow(Organizations::absent);
    var known = memberships.find(wanted, account);
    var membership =
        known.isPresent()
            ? joinAgain(known.get(), organization, now)
            : joinFirst(Membership.join(organization, account), now);
    if (asCoach) {
      applicants.apply(membership, null, now);
    }
  }

  private Membership joinFirst(Membership membership, Instant now) {
    memberships.mustHaveRoom(membership.account());
    add(membership, now);
    return membership;
  }

  private Membership joinAgain(Membership membership, Organization organization, Instant now) {
    var before = membership.facts();
    membership.joinAgain(organization);
    memberships.mustHaveRoom(membership.account());
    memberships.save(membership);
    tellAudit(membership, before, now);
    return membership;
  }

  /// The token came by mail, so the account's address is verified too. The organization is held,
  /// for the same reason.
  ///
  /// @return the organization that has invited him
  /// @throws dev.palaestra.domain.shared.DomainException TOKEN_INVALID unless the invitation is
  ///   open, of an organization that is not closed, and meant for this account's address;
  ///   NOT_ALLOWED while he is suspended there; TOO_MANY_ORGANIZATIONS
  OrganizationId accept(Account account, SecretToken token, Instant now) {
    var invitation = invitations.lockByToken(token.hash()).orElseThrow(Challenge::refusal);
    invitation.accept(account.contacts().email(), now);
    invitations.save(invitation);
    var offer = invitation.offer();
    var _ =
        organizations
            .find(offer.organization())
            .filter(Organization::isActive)
            .orElseThrow(Challenge::refusal);
    verify(account, offer.email(), now);
    var known = memberships.find(offer.organization(), account.id());
    if (known.filter(it -> !it.hasEnded()).isEmpty()) {
      memberships.mustHaveRoom(account.id());
    }
    if (known.isEmpty()) {
      var membership = Membership.invited(offer.organization(), account.id(), offer.role());
      offer.givenName().ifPresent(membership::rename);
      add(membership, now);
    } else {
      var membership = known.get();
      var before = membership.facts();
      membership.accept(offer.role());
      offer.givenName().ifPresent(membership::rename);
      applicants.settle(membership, act -> AuditEntry.by(account.id(), now, act));
      memberships.save(membership);
      tellAudit(membership, before, now);
    }
    return offer.organization();
  }

  private void verify(Account account, EmailAddress email, Instant now) {
    if (!account.contacts().emailVerified()) {
      var act = Claims.confirm(account, email, now);
      accounts.save(account);
      audit.add(act);
    }
  }

  private void add(Membership membership, Instant now) {
    memberships.add(membership);
    tellAudit(membership, Map.of(), now);
  }

  private void tellAudit(Membership membership, Map<String, Object> before, Instant now) {
    var who = membership.account();
    var act = AuditEntry.by(who, now, "membership.joined").in(membership.organization());
    audit.add(act.on("account", who.value()).replaced(before, membership.facts()));
  }
}
