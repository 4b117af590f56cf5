package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.AccountQueries;
import dev.palaestra.domain.identity.AccountSort;
import dev.palaestra.domain.identity.AccountSummaryView;
import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.Page;
import dev.palaestra.domain.shared.PageRequest;
import dev.palaestra.domain.shared.Transactions;
import jakarta.inject.Singleton;

/// The platform admin sees every account, and finds one by its address or number.
@Singleton
public final class ListAccounts {
  public record Command(Actor actor, AccountQueries.Filter filter, PageRequest<AccountSort> page) {}

  private final AccountQueries accounts;
  private final Transactions transactions;

  ListAccounts(AccountQueries accounts, Transactions transactions) {
    this.accounts = accounts;
    this.transactions = transactions;
  }

  public Page<AccountSummaryView> handle(Command command) {
    command.actor().mustBePlatformAdmin();
    return transactions.inTransaction(() -> accounts.list(command.filter(), command.page()));
  }
}
