package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.OrganizationQueries;
import dev.palaestra.domain.identity.OrganizationView;
import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Transactions;
import jakarta.inject.Singleton;

/// Its members see an organization, the platform admin sees any.
@Singleton
public final class ReadOrganization {
  public record Command(Actor actor, OrganizationId organization) {}

  private final OrganizationQueries organizations;
  private final Transactions transactions;

  ReadOrganization(OrganizationQueries organizations, Transactions transactions) {
    this.organizations = organizations;
    this.transactions = transactions;
  }

  public OrganizationView handle(Command command) {
    command.actor().mustSee(command.organization());
    return transactions.inTransaction(() -> organizations.get(command.organization()));
  }
}
