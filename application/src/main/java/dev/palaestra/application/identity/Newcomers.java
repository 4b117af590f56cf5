package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.Account;
import dev.palaestra.domain.identity.Challenge;
import dev.palaestra.domain.identity.CoachApplication;
import dev.palaestra.domain.identity.CoachApplicationId;
import dev.palaestra.domain.identity.CoachApplications;
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
import dev.palaestra.domain.shared.OrganizationId;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;

/// The ways into an organization: founding it, its policy, an invitation. There is no other.
@Singleton
final class Newcomers {
  private final Organizations organizations;
  private final Memberships memberships;
  private final Invitations invitations;
  private final CoachApplications applications;
  private final AuditTrail audit;

  Newcomers(
      Organizations organizations,
      Memberships memberships,
      Invitations invitations,
      CoachApplications applications,
      AuditTrail audit) {
    this.organizations = organizations;
    this.memberships = memberships;
    this.invitations = invitations;
    this.applications = applications;
    this.audit = audit;
  }

  OrganizationId found(AccountId founder, OrganizationSettings settings, Instant now) {
    var organization = Organization.found(settings, now);
    organizations.add(organization);
    audit.add(
        AuditEntry.of(
            now,
            founder,
            organization.id(),
            "organization.created",
            "organization",
            organization.id().value()));
    add(Membership.founder(organization.id(), founder), now);
    return organization.id();
  }

  /// @throws dev.palaestra.domain.shared.DomainException NOT_FOUND, NOT_ALLOWED by its policy
  void join(AccountId account, OrganizationId wanted, boolean asCoach, Instant now) {
    var organization = organizations.find(wanted).orElseThrow(Organizations::absent);
    add(Membership.join(organization, account), now);
    if (asCoach) {
      var application = new CoachApplication(CoachApplicationId.next(now), wanted, account);
      applications.add(application);
      audit.add(
          AuditEntry.of(
              now,
              account,
              wanted,
              "coach_application.made",
              "coach_application",
              application.id().value()));
    }
  }

  /// @throws dev.palaestra.domain.shared.DomainException TOKEN_INVALID unless the invitation is
  ///   open and meant for this account's address; NOT_ALLOWED while he is suspended there
  Membership accept(Account account, SecretToken token, Instant now) {
    var invitation = invitations.lockByToken(token.hash()).orElseThrow(Challenge::refusal);
    invitation.accept(account.contacts().email(), now);
    invitations.save(invitation);
    var offer = invitation.offer();
    var known = memberships.find(offer.organization(), account.id());
    if (known.isEmpty()) {
      return add(Membership.invited(offer.organization(), account.id(), offer.role()), now);
    }
    var membership = known.get();
    membership.accept(offer.role());
    memberships.save(membership);
    tellAudit(membership, now);
    return membership;
  }

  private Membership add(Membership membership, Instant now) {
    memberships.add(membership);
    tellAudit(membership, now);
    return membership;
  }

  private void tellAudit(Membership membership, Instant now) {
    var after = Map.<String, Object>of("role", membership.role(), "status", membership.status());
    audit.add(
        new AuditEntry(
            now,
            membership.account(),
            membership.organization(),
            "membership.joined",
            "account",
            membership.account().value(),
            Map.of(),
            after));
  }
}
