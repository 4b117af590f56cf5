package dev.palaestra.application.identity;

import static dev.palaestra.domain.identity.IdentityError.NOT_A_MEMBER;

import dev.palaestra.application.identity.MemberChange.Admission;
import dev.palaestra.application.identity.MemberChange.NewRole;
import dev.palaestra.application.identity.MemberChange.Suspension;
import dev.palaestra.domain.identity.Invitation;
import dev.palaestra.domain.identity.MemberQueries;
import dev.palaestra.domain.identity.MemberView;
import dev.palaestra.domain.identity.Membership;
import dev.palaestra.domain.identity.Place;
import dev.palaestra.domain.identity.Reason;
import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.ExpectedVersion;
import dev.palaestra.domain.shared.Role;
import dev.palaestra.domain.shared.Transactions;
import dev.palaestra.domain.shared.Wanted;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An admin gives somebody another role, lets him in or keeps him out. Older invitations count no
/// more, nor does an application that asks for nothing any more. Who may do less than before is
/// signed out there at once; who may do more has it in his next token.
@Singleton
public final class ChangeMember {
  /// @param member the key of a place
  public record Command(
      Actor actor, UUID member, ExpectedVersion expected, Wanted<MemberChange> change) {}

  private final Places places;
  private final Consequences consequences;
  private final MemberQueries views;
  private final SessionEndings endings;
  private final Transactions transactions;
  private final Clock clock;

  ChangeMember(
      Places places,
      Consequences consequences,
      MemberQueries views,
      SessionEndings endings,
      Transactions transactions,
      Clock clock) {
    this.places = places;
    this.consequences = consequences;
    this.views = views;
    this.endings = endings;
    this.transactions = transactions;
    this.clock = clock;
  }

  public MemberView handle(Command command) {
    Places.mustMayDecide(command.actor(), command.member());
    var done = transactions.inTransaction(() -> change(command, clock.instant()));
    endings.announce(done.ended());
    return done.member();
  }

  private record Done(List<UUID> ended, MemberView member) {}

  private Done change(Command command, Instant now) {
    var actor = command.actor();
    var place = places.lock(actor, command.member(), now);
    command.expected().mustBe(place.version());
    var change = command.change().checked();
    var before = place.facts();
    apply(change, place);
    List<UUID> ended = List.of();
    if (!place.facts().equals(before)) {
      var after = withReason(place.facts(), change);
      ended =
          switch (place) {
            case Membership it -> keep(it, before, after, actor, now);
            case Invitation it -> keep(it, before, after, actor, now);
          };
    }
    return new Done(ended, views.get(actor.tenant(), command.member(), now));
  }

  private void apply(MemberChange change, Place place) {
    switch (change) {
      case NewRole(var role) -> give(place, role);
      case Suspension _ -> {
        var membership = taken(place);
        membership.suspend(places.adminsBeside(membership));
      }
      case Admission _ -> taken(place).admit();
    }
  }

  private void give(Place place, Role role) {
    switch (place) {
      case Membership it -> it.give(role, places.adminsBeside(it));
      case Invitation it -> it.give(role);
    }
  }

  private static Membership taken(Place place) {
    return switch (place) {
      case Membership it -> it;
      case Invitation _ ->
          throw NOT_A_MEMBER.because("The person has not accepted the invitation yet.");
    };
  }

  private static Map<String, Object> withReason(Map<String, Object> facts, MemberChange change) {
    var told = new HashMap<>(facts);
    var reason = reasonOf(change);
    if (reason != null) {
      told.put("reason", reason.value());
    }
    return told;
  }

  private static @Nullable Reason reasonOf(MemberChange change) {
    return switch (change) {
      case NewRole _ -> null;
      case Suspension(var reason) -> reason;
      case Admission(var reason) -> reason;
    };
  }

  /// @return his sessions that have ended
  private List<UUID> keep(
      Membership membership,
      Map<String, Object> before,
      Map<String, Object> after,
      Actor actor,
      Instant now) {
    var transition = membership.transition();
    var act = Places.act(actor, now, transition.verb(), membership).changed(before, after);
    consequences.decided(membership, act, actor, now);
    return transition.weakens()
        ? endings.endIn(membership.organization(), membership.account(), actor.account(), now)
        : List.of();
  }

  /// Whoever gives it another role answers for it from now on.
  private List<UUID> keep(
      Invitation invitation,
      Map<String, Object> before,
      Map<String, Object> after,
      Actor actor,
      Instant now) {
    places.save(
        invitation, Places.act(actor, now, "role_changed", invitation).changed(before, after));
    places.pass(invitation, actor.account());
    return List.of();
  }
}
