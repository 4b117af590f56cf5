package dev.palaestra.application.identity;

import static dev.palaestra.domain.identity.IdentityError.NOT_ON_YOURSELF;
import static dev.palaestra.domain.shared.SharedError.NOT_ALLOWED;

import dev.palaestra.domain.identity.Accounts;
import dev.palaestra.domain.identity.Invitation;
import dev.palaestra.domain.identity.InvitationId;
import dev.palaestra.domain.identity.Invitations;
import dev.palaestra.domain.identity.Membership;
import dev.palaestra.domain.identity.Memberships;
import dev.palaestra.domain.identity.Organizations;
import dev.palaestra.domain.identity.Place;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.AuditEntry;
import dev.palaestra.domain.shared.AuditEntry.Act;
import dev.palaestra.domain.shared.AuditTrail;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Role;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntSupplier;

/// Finds and keeps the places of an organization, taken and offered ones alike, for its admins. A
/// step of use cases.
@Singleton
final class Places {
  private final Accounts accounts;
  private final Organizations organizations;
  private final Memberships memberships;
  private final Invitations invitations;
  private final AuditTrail audit;

  Places(
      Accounts accounts,
      Organizations organizations,
      Memberships memberships,
      Invitations invitations,
      AuditTrail audit) {
    this.accounts = accounts;
    this.organizations = organizations;
    this.memberships = memberships;
    this.invitations = invitations;
    this.audit = audit;
  }

  /// Whether the actor may decide about somebody else's place.
  ///
  /// @throws dev.palaestra.domain.shared.DomainException NOT_ALLOWED, NOT_ON_YOURSELF
  static void mustMayDecide(Actor actor, UUID key) {
    actor.mustBeAtLeast(Role.ADMIN);
    if (actor.account().value().equals(key)) {
      throw NOT_ON_YOURSELF.because("Another admin has to do this.");
    }
  }

  /// Locks the organization of an admin, and looks whether he still is one: what he decides about
  /// others outlasts his token, and what is decided about him may just have been.
  ///
  /// @throws dev.palaestra.domain.shared.DomainException NOT_ALLOWED, ACCOUNT_SUSPENDED, NOT_FOUND
  void mustStillLead(Actor admin) {
    var organization = admin.tenant();
    var _ = organizations.lock(organization).orElseThrow(Organizations::absent);
    if (memberships.find(organization, admin.account()).filter(Membership::leads).isEmpty()) {
      throw NOT_ALLOWED.because("You run the organization no more.");
    }
    accounts.get(admin.account()).mustBeAdmitted();
  }

  /// The place that an admin decides about; nobody else changes one of his organization until the
  /// transaction ends.
  ///
  /// @throws dev.palaestra.domain.shared.DomainException NOT_ALLOWED, NOT_FOUND
  Place lock(Actor admin, UUID key, Instant now) {
    mustStillLead(admin);
    var organization = admin.tenant();
    return memberships
        .find(organization, new AccountId(key))
        .<Place>map(it -> it)
        .or(() -> offered(organization, key, now))
        .orElseThrow(Place::absent);
  }

  private Optional<Invitation> offered(OrganizationId organization, UUID key, Instant now) {
    return invitations.lock(organization, new InvitationId(key)).filter(it -> it.isOpen(now));
  }

  /// How many others run the organization, which is locked.
  IntSupplier adminsBeside(Membership membership) {
    return () -> memberships.otherAdmins(membership.organization(), membership.account());
  }

  /// Writes down that an organization, which is locked, has nobody to run it since he is gone.
  ///
  /// @param acts whose doing that is, for the audit
  void tellIfNobodyLeads(Membership gone, Function<String, Act> acts) {
    if (adminsBeside(gone).getAsInt() == 0) {
      var place = gone.organization();
      var act = acts.apply("organization.left_without_admin").in(place);
      audit.add(act.on("organization", place.value()));
    }
  }

  /// Takes an offer back; one that is no longer open stays as it is, and nothing is written down.
  ///
  /// @param acts who does it, for the audit
  void withdraw(Invitation invitation, Function<String, Act> acts, Instant now) {
    if (invitation.withdraw(now)) {
      save(invitation, withdrawn(invitation, acts));
    }
  }

  /// @param acts who does it, for the audit
  static AuditEntry withdrawn(Invitation invitation, Function<String, Act> acts) {
    return withdrawn(invitation, acts, invitation.facts());
  }

  /// @param acts the same
  /// @param facts what the audit tells of it
  static AuditEntry withdrawn(
      Invitation invitation, Function<String, Act> acts, Map<String, Object> facts) {
    var act = acts.apply("invitation.withdrawn").in(invitation.offer().organization());
    return act.on("invitation", invitation.key()).removed(facts);
  }

  /// Whose offer it is from now on.
  void pass(Invitation invitation, AccountId sender) {
    invitations.pass(invitation, sender);
  }

  /// @param act that has changed it
  void save(Place place, AuditEntry act) {
    switch (place) {
      case Membership membership -> memberships.save(membership);
      case Invitation invitation -> invitations.save(invitation);
    }
    audit.add(act);
  }

  /// The acts of an actor, for the audit.
  static Function<String, Act> by(Actor actor, Instant now) {
    return action -> AuditEntry.by(actor, now, action);
  }

  /// An act of the audit that is done to this place.
  ///
  /// @param verb like `renamed`
  static AuditEntry act(Actor actor, Instant now, String verb, Place place) {
    return switch (place) {
      case Membership _ ->
          AuditEntry.by(actor, now, "membership." + verb).on("account", place.key());
      case Invitation _ ->
          AuditEntry.by(actor, now, "invitation." + verb).on("invitation", place.key());
    };
  }
}
