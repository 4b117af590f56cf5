package dev.palaestra.application.identity;

import static java.util.Comparator.comparing;

import dev.palaestra.domain.identity.Account;
import dev.palaestra.domain.identity.Invitations;
import dev.palaestra.domain.identity.Membership;
import dev.palaestra.domain.identity.Memberships;
import dev.palaestra.domain.identity.Organization;
import dev.palaestra.domain.identity.Organizations;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.AuditEntry.Act;
import dev.palaestra.domain.shared.AuditTrail;
import dev.palaestra.domain.shared.OrganizationId;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/// Somebody leaves an organization of his, or all of them. One whose only member he was closes with
/// him. A step of use cases.
@Singleton
final class Departures {
  private final Organizations organizations;
  private final Memberships memberships;
  private final Invitations invitations;
  private final Places places;
  private final AuditTrail audit;

  Departures(
      Organizations organizations,
      Memberships memberships,
      Invitations invitations,
      Places places,
      AuditTrail audit) {
    this.organizations = organizations;
    this.memberships = memberships;
    this.invitations = invitations;
    this.places = places;
    this.audit = audit;
  }

  /// Holds his organizations, so that nobody else changes who their admins are. To be done before
  /// his account is locked, as everybody does it.
  void hold(AccountId person) {
    var _ = held(person);
  }

  /// The same.
  ///
  /// @throws dev.palaestra.domain.shared.DomainException LAST_ADMIN where others would be left
  ///   without anybody to run an organization
  void mustBeFree(AccountId person) {
    held(person).forEach(this::mustLeaveNobodyBehind);
  }

  /// The same for one of them.
  ///
  /// @return his membership there
  /// @throws dev.palaestra.domain.shared.DomainException NOT_FOUND where he does not belong to it;
  ///   LAST_ADMIN
  Membership mustBeFree(AccountId person, OrganizationId place) {
    var _ = lock(place);
    var membership =
        memberships
            .find(place, person)
            .filter(it -> !it.hasEnded())
            .orElseThrow(Organizations::absent);
    mustLeaveNobodyBehind(membership);
    return membership;
  }

  private void mustLeaveNobodyBehind(Membership membership) {
    if (membership.leads()
        && memberships.hasOthers(membership.organization(), membership.account())) {
      membership.mustNotBeLastAdmin(places.adminsBeside(membership));
    }
  }

  /// The memberships end; whoever is left without an admin, the platform has to help.
  ///
  /// @param account his, as it is before it is erased
  void leave(Account account, Function<String, Act> acts, Instant now) {
    held(account.id()).forEach(it -> leave(it, account, acts, now));
  }

  /// The same of one of them.
  void leave(Membership membership, Account account, Function<String, Act> acts, Instant now) {
    var person = account.id();
    var place = membership.organization();
    var before = membership.facts();
    places.withdrawAround(membership, acts, now);
    membership.leave(account.profile().fullName());
    places.saveLeft(membership);
    var act = acts.apply("membership.ended").in(place);
    audit.add(act.on("account", person.value()).removed(before));
    if (!memberships.hasOthers(place, person)) {
      close(place, acts.apply("organization.closed").in(place));
    }
  }

  private void close(OrganizationId place, Act act) {
    var organization = lock(place);
    organization.close();
    organizations.save(organization);
    invitations.withdrawAll(place);
    audit.add(act.on("organization", place.value()));
  }

  /// In one order for everybody, so that two who leave do not wait for each other.
  private List<Membership> held(AccountId person) {
    var present = memberships.presentOf(person);
    present.stream()
        .map(Membership::organization)
        .sorted(comparing(OrganizationId::value))
        .forEach(this::lock);
    return present;
  }

  private Organization lock(OrganizationId place) {
    return organizations.lock(place).orElseThrow(Organizations::absent);
  }
}
