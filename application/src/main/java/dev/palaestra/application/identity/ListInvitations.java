package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.InvitationQueries;
import dev.palaestra.domain.identity.InvitationSort;
import dev.palaestra.domain.identity.InvitationStatus;
import dev.palaestra.domain.identity.InvitationView;
import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Page;
import dev.palaestra.domain.shared.PageRequest;
import dev.palaestra.domain.shared.Role;
import dev.palaestra.domain.shared.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Set;

/// The admins of an organization see whom it has invited.
@Singleton
public final class ListInvitations {
  /// @param statuses as they are now; empty for all
  public record Command(
      Actor actor,
      OrganizationId organization,
      Set<InvitationStatus> statuses,
      PageRequest<InvitationSort> page) {
    public Command {
      statuses = Set.copyOf(statuses);
    }
  }

  private final InvitationQueries invitations;
  private final Transactions transactions;
  private final Clock clock;

  ListInvitations(InvitationQueries invitations, Transactions transactions, Clock clock) {
    this.invitations = invitations;
    this.transactions = transactions;
    this.clock = clock;
  }

  public Page<InvitationView> handle(Command command) {
    var organization = command.organization();
    command.actor().mustBeAtLeast(Role.ADMIN);
    command.actor().mustBeIn(organization);
    return transactions.inTransaction(
        () -> invitations.list(organization, command.statuses(), command.page(), clock.instant()));
  }
}
