package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.AccountQueries;
import dev.palaestra.domain.identity.AccountView;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.Transactions;
import jakarta.inject.Singleton;

/// The platform admin sees an account as its owner does.
@Singleton
public final class ReadAccount {
  public record Command(Actor actor, AccountId account) {}

  private final AccountQueries accounts;
  private final Transactions transactions;

  ReadAccount(AccountQueries accounts, Transactions transactions) {
    this.accounts = accounts;
    this.transactions = transactions;
  }

  public AccountView handle(Command command) {
    command.actor().mustBePlatformAdmin();
    return transactions.inTransaction(() -> accounts.get(command.account()));
  }
}
