package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.MemberQueries;
import dev.palaestra.domain.identity.MemberSort;
import dev.palaestra.domain.identity.MemberView;
import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Page;
import dev.palaestra.domain.shared.PageRequest;
import dev.palaestra.domain.shared.Role;
import dev.palaestra.domain.shared.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;

/// The admins of an organization see who belongs to it, and whom it has invited.
@Singleton
public final class ListMembers {
  public record Command(
      Actor actor,
      OrganizationId organization,
      MemberQueries.Filter filter,
      PageRequest<MemberSort> page) {}

  private final MemberQueries members;
  private final Transactions transactions;
  private final Clock clock;

  ListMembers(MemberQueries members, Transactions transactions, Clock clock) {
    this.members = members;
    this.transactions = transactions;
    this.clock = clock;
  }

  public Page<MemberView> handle(Command command) {
    command.actor().mustBeAtLeast(Role.ADMIN);
    var organization = command.organization();
    command.actor().mustBeIn(organization);
    return transactions.inTransaction(
        () -> members.list(organization, command.filter(), command.page(), clock.instant()));
  }
}
