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

/// The admins of an organization see who belongs to it.
@Singleton
public final class ListMembers {
  public record Command(
      Actor actor,
      OrganizationId organization,
      MemberQueries.Filter filter,
      PageRequest<MemberSort> page) {}

  private final MemberQueries members;
  private final Transactions transactions;

  ListMembers(MemberQueries members, Transactions transactions) {
    this.members = members;
    this.transactions = transactions;
  }

  public Page<MemberView> handle(Command command) {
    command.actor().mustBeAtLeast(Role.ADMIN);
    command.actor().mustBeIn(command.organization());
    return transactions.inTransaction(
        () -> members.list(command.organization(), command.filter(), command.page()));
  }
}
