package dev.palaestra.application.identity;

import static java.util.Comparator.comparing;

import dev.palaestra.domain.identity.Account;
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
  private final Offers offers;
  private final Places places;
  private final Consequences consequences;
  private final AuditTrail audit;

  Departures(
      Organizations organizations,
      Memberships memberships,
      Offers offers,
      Places places,
      Consequences consequences,
      AuditTrail audit) {
    this.organizations = organizations;
    this.memberships = memberships;
    this.offers = offers;
    this.places = places;
    this.consequences = consequences;
    this.audit = audit;
  }

  /// Holds his organizations, so that nobody else changes who their admins are. To be done before
  /// his account is held (ADR 27).
  void hold(AccountId person) {
    var _ = held(person);
  }

  /// Whether he may leave all of them, which are held.
  ///
  /// @throws dev.palaestra.domain.shared.DomainException LAST_ADMIN where others would be left
  ///   without anybody to run an organization
  void mustMayLeave(AccountId person) {
    held(person).forEach(this::mustMayLeave);
  }

  /// The same for one of them.
  void mustMayLeave(Membership membership) {
    membership.mustLeaveNobodyBehind(
        () -> memberships.hasOthers(membership.organization(), membership.account()),
        places.adminsBeside(membership));
  }

  /// His membership in an organization, which is held.
  ///
  /// @throws dev.palaestra.domain.shared.DomainException NOT_FOUND where he does not belong to it
  Membership membership(OrganizationId place, AccountId person) {
    var _ = lock(place);
    return memberships
        .find(place, person)
        .filter(it -> !it.hasEnded())
        .orElseThrow(Organizations::absent);
  }

  /// He leaves all of them; whoever is left without an admin, the platform has to help.
  ///
  /// @param account his, held, as it is before it is erased
  /// @param acts who does it, for the audit
  void leave(Account account, Function<String, Act> acts, Instant now) {
    held(account.id()).forEach(it -> leave(it, account, acts, now));
  }

  /// He leaves one of them.
  void leave(Membership membership, Account account, Function<String, Act> acts, Instant now) {
    var led = membership.leads();
    var place = membership.organization();
    var before = membership.facts();
    membership.end(account.profile().fullName());
    var act = acts.apply("membership.ended").in(place).on("account", account.id().value());
    consequences.left(membership, account, act.removed(before), acts, now);
    if (!memberships.hasOthers(place, account.id())) {
      close(place, acts.apply("organization.closed").in(place));
    } else if (led) {
      places.tellIfNobodyLeads(membership, acts);
    }
  }

  private void close(OrganizationId place, Act act) {
    var organization = lock(place);
    organization.close();
    organizations.save(organization);
    offers.withdrawAll(place);
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
