package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.Accounts;
import dev.palaestra.domain.identity.Invitation;
import dev.palaestra.domain.identity.Membership;
import dev.palaestra.domain.identity.Place;
import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.ExpectedVersion;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Role;
import dev.palaestra.domain.shared.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// An admin ends somebody's membership, or takes his invitation back. The history of a membership
/// stays; the person's sessions there end at once, and no older invitation brings him back.
@Singleton
public final class RemoveMember {
  /// @param member the key of a place
  public record Command(
      Actor actor, OrganizationId organization, UUID member, ExpectedVersion expected) {}

  private final Places places;
  private final Accounts accounts;
  private final SessionEndings endings;
  private final Consequences consequences;
  private final Transactions transactions;
  private final Clock clock;

  RemoveMember(
      Places places,
      Accounts accounts,
      SessionEndings endings,
      Consequences consequences,
      Transactions transactions,
      Clock clock) {
    this.places = places;
    this.accounts = accounts;
    this.endings = endings;
    this.consequences = consequences;
    this.transactions = transactions;
    this.clock = clock;
  }

  public void handle(Command command) {
    command.actor().mustBeAtLeast(Role.ADMIN);
    command.actor().mustBeIn(command.organization());
    Places.mustMayDecide(command.actor(), command.member());
    endings.announce(transactions.inTransaction(() -> remove(command, clock.instant())));
  }

  private List<UUID> remove(Command command, Instant now) {
    var place = places.lock(command.actor(), command.member(), now);
    if (place instanceof Membership it && it.hasEnded()) {
      throw Place.absent();
    }
    command.expected().mustBe(place.version());
    return switch (place) {
      case Membership membership -> end(membership, command.actor(), now);
      case Invitation invitation -> {
        places.withdraw(invitation, Places.by(command.actor(), now), now);
        yield List.of();
      }
    };
  }

  private List<UUID> end(Membership membership, Actor actor, Instant now) {
    membership.mustNotBeLastAdmin(places.adminsBeside(membership));
    var account = accounts.hold(membership.account());
    var before = membership.facts();
    membership.end(account.profile().fullName());
    var act = Places.act(actor, now, membership.transition().verb(), membership).removed(before);
    consequences.decided(membership, act, actor, now);
    return endings.endIn(membership.organization(), account.id(), actor.account(), now);
  }
}
