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
import dev.palaestra.domain.shared.AuditTrail;
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
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An admin gives somebody another role, lets him in or keeps him out. Who may do less than before
/// is signed out there at once, and no older invitation gives it back; who is let in needs none;
/// who may do more has it in his next token.
@Singleton
public final class ChangeMember {
  /// @param member the key of a place
  public record Command(
      Actor actor, UUID member, ExpectedVersion expected, Wanted<MemberChange> change) {}

  private final Places places;
  private final MemberQueries views;
  private final SessionEndings endings;
  private final AuditTrail audit;
  private final Transactions transactions;
  private final Clock clock;

  ChangeMember(
      Places places,
      MemberQueries views,
      SessionEndings endings,
      AuditTrail audit,
      Transactions transactions,
      Clock clock) {
    this.places = places;
    this.views = views;
    this.endings = endings;
    this.audit = audit;
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
    var place = places.lock(actor.tenant(), command.member(), now);
    command.expected().mustBe(place.version());
    var wanted = command.change().checked();
    var role = place.role();
    var before = place.facts();
    var verb = change(place, wanted);
    List<UUID> ended = List.of();
    if (!place.facts().equals(before)) {
      var weakened = weakened(place, role);
      if (place instanceof Membership it && (weakened.isPresent() || wanted instanceof Admission)) {
        takeBack(it, actor, now);
      }
      places.saveChanged(place);
      places.tell(place);
      var after = withReason(place.facts(), wanted);
      audit.add(Places.act(actor, now, verb, place).changed(before, after));
      ended = weakened.map(it -> endIn(it, actor, now)).orElse(List.of());
    }
    return new Done(ended, views.get(actor.tenant(), command.member(), now));
  }

  /// His account is held before his offers (ADR 27).
  private void takeBack(Membership membership, Actor actor, Instant now) {
    endings.hold(membership.account());
    places.withdrawAround(membership, Places.by(actor, now), now);
  }

  /// @return what the audit calls it
  private String change(Place place, MemberChange change) {
    return switch (change) {
      case NewRole(var role) -> {
        give(place, role);
        yield "role_changed";
      }
      case Suspension _ -> {
        var membership = taken(place);
        membership.suspend(places.adminsBeside(membership));
        yield "suspended";
      }
      case Admission _ -> {
        taken(place).admit();
        yield "admitted";
      }
    };
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

  private static Optional<Membership> weakened(Place place, Role former) {
    return place instanceof Membership it && (!it.isActive() || !it.role().atLeast(former))
        ? Optional.of(it)
        : Optional.empty();
  }

  private List<UUID> endIn(Membership membership, Actor actor, Instant now) {
    return endings.endIn(membership.organization(), membership.account(), actor.account(), now);
  }
}
