package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.Accounts;
import dev.palaestra.domain.identity.Memberships;
import dev.palaestra.domain.identity.OrganizationQueries;
import dev.palaestra.domain.identity.OrganizationView;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.Transactions;
import dev.palaestra.domain.shared.Wanted;
import jakarta.inject.Singleton;
import java.time.Clock;

/// Somebody whose address is verified founds an organization and is its first admin.
@Singleton
public final class CreateOrganization {
  public record Command(AccountId founder, Wanted<String> name) {}

  private final Accounts accounts;
  private final Memberships memberships;
  private final OrganizationQueries views;
  private final Newcomers newcomers;
  private final Transactions transactions;
  private final Clock clock;

  CreateOrganization(
      Accounts accounts,
      Memberships memberships,
      OrganizationQueries views,
      Newcomers newcomers,
      Transactions transactions,
      Clock clock) {
    this.accounts = accounts;
    this.memberships = memberships;
    this.views = views;
    this.newcomers = newcomers;
    this.transactions = transactions;
    this.clock = clock;
  }

  public OrganizationView handle(Command command) {
    return transactions.inTransaction(() -> {
      var founder = accounts.holdAdmitted(command.founder());
      founder.mustBeVerified();
      memberships.mustHaveRoom(command.founder());
      var name = command.name().checked();
      return views.get(newcomers.found(founder, name, clock.instant()));
    });
  }
}
