package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.InvitationId;
import dev.palaestra.domain.identity.Invitations;
import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.ExpectedVersion;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Role;
import dev.palaestra.domain.shared.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;

/// An admin takes an invitation back; one that is no longer open stays as it is.
@Singleton
public final class WithdrawInvitation {
  public record Command(
      Actor actor,
      OrganizationId organization,
      InvitationId invitation,
      ExpectedVersion expected) {}

  private final Invitations invitations;
  private final Places places;
  private final Transactions transactions;
  private final Clock clock;

  WithdrawInvitation(
      Invitations invitations, Places places, Transactions transactions, Clock clock) {
    this.invitations = invitations;
    this.places = places;
    this.transactions = transactions;
    this.clock = clock;
  }

  public void handle(Command command) {
    command.actor().mustBeAtLeast(Role.ADMIN);
    command.actor().mustBeIn(command.organization());
    transactions.inTransaction(() -> withdraw(command));
  }

  private void withdraw(Command command) {
    var invitation =
        invitations
            .lock(command.organization(), command.invitation())
            .orElseThrow(Invitations::absent);
    command.expected().mustBe(invitation.version());
    var now = clock.instant();
    places.withdraw(invitation, Places.by(command.actor(), now), now);
  }
}
