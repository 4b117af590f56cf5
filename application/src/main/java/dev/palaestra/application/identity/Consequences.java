package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.AccessPins;
import dev.palaestra.domain.identity.Account;
import dev.palaestra.domain.identity.Accounts;
import dev.palaestra.domain.identity.Membership;
import dev.palaestra.domain.identity.MembershipDecided;
import dev.palaestra.domain.identity.MembershipNews;
import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.AuditEntry;
import dev.palaestra.domain.shared.AuditEntry.Act;
import dev.palaestra.domain.shared.Outbox;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.function.Function;

/// Keeps what has become of somebody's membership, with all that follows from it. A step of use
/// cases, inside their transactions.
@Singleton
final class Consequences {
  private final Accounts accounts;
  private final Places places;
  private final Offers offers;
  private final Applicants applicants;
  private final AccessPins pins;
  private final Outbox outbox;

  Consequences(
      Accounts accounts,
      Places places,
      Offers offers,
      Applicants applicants,
      AccessPins pins,
      Outbox outbox) {
    this.accounts = accounts;
    this.places = places;
    this.offers = offers;
    this.applicants = applicants;
    this.pins = pins;
    this.outbox = outbox;
  }

  /// An admin has decided about it. What was offered to his address, and what he has offered, is
  /// overtaken by that; other addresses may be his too.
  ///
  /// @param act that has changed it
  /// @throws dev.palaestra.domain.shared.DomainException MEMBER_NOT_VERIFIED
  void decided(Membership membership, AuditEntry act, Actor by, Instant now) {
    var person = accounts.hold(membership.account());
    membership.transition().mustSuit(person);
    var organization = membership.organization();
    var acts = Places.by(by, now);
    var address = person.contacts().email();
    if (address != null) {
      offers.withdrawTo(organization, address, acts, now);
    }
    offers.withdrawFrom(organization, person.id(), acts, now);
    keep(membership, act, acts);
    membership.transition().news().ifPresent(news -> tell(membership, news));
  }

  /// He has gone by himself. What he has offered others stands, and so does what was offered to an
  /// address that he only claims.
  ///
  /// @param person held
  /// @param act that has ended it
  /// @param acts who does it, for the audit
  void left(
      Membership membership,
      Account person,
      AuditEntry act,
      Function<String, Act> acts,
      Instant now) {
    var organization = membership.organization();
    person
        .contacts()
        .verifiedEmail()
        .ifPresent(it -> offers.withdrawTo(organization, it, acts, now));
    keep(membership, act, acts);
  }

  /// After his offers, for who accepts one holds it first. A PIN was given to him as he was.
  private void keep(Membership membership, AuditEntry act, Function<String, Act> acts) {
    applicants.settle(membership, acts);
    places.save(membership, act);
    pins.remove(membership.organization(), membership.account());
  }

  /// By mail, what others have made of it.
  private void tell(Membership membership, MembershipNews news) {
    var organization = membership.organization();
    outbox.add(
        organization,
        new MembershipDecided(organization.value(), membership.account().value(), news));
  }
}
