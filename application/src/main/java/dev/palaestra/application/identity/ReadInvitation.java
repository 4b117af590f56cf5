package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.InvitationId;
import dev.palaestra.domain.identity.InvitationQueries;
import dev.palaestra.domain.identity.InvitationView;
import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Role;
import dev.palaestra.domain.shared.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;

/// The admins of an organization see an invitation of theirs.
@Singleton
public final class ReadInvitation {
  public record Command(Actor actor, OrganizationId organization, InvitationId invitation) {}

  private final InvitationQueries invitations;
  private final Transactions transactions;
  private final Clock clock;

  ReadInvitation(InvitationQueries invitations, Transactions transactions, Clock clock) {
    this.invitations = invitations;
    this.transactions = transactions;
    this.clock = clock;
  }

  public InvitationView handle(Command command) {
    command.actor().mustBeAtLeast(Role.ADMIN);
    command.actor().mustBeIn(command.organization());
    return transactions.inTransaction(
        () -> invitations.get(command.organization(), command.invitation(), clock.instant()));
  }
}
