package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.Accounts;
import dev.palaestra.domain.identity.OrganizationSettings;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;

/// Somebody whose address is verified founds an organization and is its first admin.
@Singleton
public final class CreateOrganization {
  public record Command(AccountId founder, OrganizationSettings settings) {}

  private final Accounts accounts;
  private final Newcomers newcomers;
  private final Transactions transactions;
  private final Clock clock;

  CreateOrganization(
      Accounts accounts, Newcomers newcomers, Transactions transactions, Clock clock) {
    this.accounts = accounts;
    this.newcomers = newcomers;
    this.transactions = transactions;
    this.clock = clock;
  }

  public OrganizationId handle(Command command) {
    return transactions.inTransaction(() -> {
      accounts.get(command.founder()).mustBeVerified();
      return newcomers.found(command.founder(), command.settings(), clock.instant());
    });
  }
}
