package dev.palaestra.application.identity;

import static dev.palaestra.domain.shared.SharedError.LOST_RACE;
import static java.util.Comparator.comparing;

import dev.palaestra.domain.identity.Membership;
import dev.palaestra.domain.identity.Memberships;
import dev.palaestra.domain.identity.Organizations;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.AuditEntry.Act;
import dev.palaestra.domain.shared.OrganizationId;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// The platform puts somebody out of the organizations of others: what he has offered there counts
/// no more, also where he has left since. A step of use cases, inside their transactions.
@Singleton
final class ShutOuts {
  /// Somebody's organizations, held.
  record Reach(AccountId person, List<OrganizationId> places) {}

  private final Organizations organizations;
  private final Memberships memberships;
  private final Offers offers;
  private final Places places;

  ShutOuts(Organizations organizations, Memberships memberships, Offers offers, Places places) {
    this.organizations = organizations;
    this.memberships = memberships;
    this.offers = offers;
    this.places = places;
  }

  /// Holds all organizations in which he is, or has offers open: before his account (ADR 27).
  Reach hold(AccountId person, Instant now) {
    var present = memberships.presentOf(person).stream().map(Membership::organization);
    var held =
        Stream.concat(present, offers.placesOf(person, now).stream())
            .distinct()
            .sorted(comparing(OrganizationId::value))
            .toList();
    for (var place : held) {
      var _ = organizations.lock(place).orElseThrow(Organizations::absent);
    }
    return new Reach(person, held);
  }

  /// His account is held by now, too.
  ///
  /// @param acts who does it, for the audit
  /// @throws dev.palaestra.domain.shared.DomainException LOST_RACE where he has just offered
  ///   something elsewhere
  void putOut(Reach reach, Function<String, Act> acts, Instant now) {
    if (!reach.places().containsAll(offers.placesOf(reach.person(), now))) {
      throw LOST_RACE.because();
    }
    for (var place : reach.places()) {
      offers.withdrawFrom(place, reach.person(), acts, now);
      if (memberships.hasOthers(place, reach.person())) {
        memberships
            .find(place, reach.person())
            .filter(Membership::leads)
            .ifPresent(it -> places.tellIfNobodyLeads(it, acts));
      }
    }
  }
}
