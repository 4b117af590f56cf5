package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.MemberQueries;
import dev.palaestra.domain.identity.MemberView;
import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.ExpectedVersion;
import dev.palaestra.domain.shared.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import java.util.function.UnaryOperator;

/// An admin says what somebody is called in his organization. What he calls himself stays his.
@Singleton
public final class EditMember {
  /// @param member the key of a place
  /// @param change of the name, which is empty for who was invited without one
  public record Command(
      Actor actor, UUID member, ExpectedVersion expected, UnaryOperator<String> change) {}

  private final Places places;
  private final MemberQueries views;
  private final Transactions transactions;
  private final Clock clock;

  EditMember(Places places, MemberQueries views, Transactions transactions, Clock clock) {
    this.places = places;
    this.views = views;
    this.transactions = transactions;
    this.clock = clock;
  }

  public MemberView handle(Command command) {
    Places.mustMayDecide(command.actor(), command.member());
    return transactions.inTransaction(() -> edit(command));
  }

  private MemberView edit(Command command) {
    var now = clock.instant();
    var actor = command.actor();
    var place = places.lock(actor, command.member(), now);
    command.expected().mustBe(place.version());
    var present = views.get(actor.tenant(), command.member(), now);
    var name = present.fullName() == null ? "" : present.fullName();
    var wanted = command.change().apply(name);
    if (wanted.equals(name)) {
      return present;
    }
    var before = place.facts();
    place.rename(wanted);
    places.save(place, Places.act(actor, now, "renamed", place).changed(before, place.facts()));
    return views.get(actor.tenant(), command.member(), now);
  }
}
