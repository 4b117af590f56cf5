package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.AccountQueries;
import dev.palaestra.domain.identity.AccountView.MembershipView;
import dev.palaestra.domain.identity.Accounts;
import dev.palaestra.domain.identity.SecretToken;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;

/// Somebody who is signed in accepts an invitation to his address. Its token came there by mail, so
/// the address is verified too.
@Singleton
public final class AcceptInvitation {
  public record Command(AccountId account, SecretToken token) {}

  private final Accounts accounts;
  private final AccountQueries views;
  private final Newcomers newcomers;
  private final Transactions transactions;
  private final Clock clock;

  AcceptInvitation(
      Accounts accounts,
      AccountQueries views,
      Newcomers newcomers,
      Transactions transactions,
      Clock clock) {
    this.accounts = accounts;
    this.views = views;
    this.newcomers = newcomers;
    this.transactions = transactions;
    this.clock = clock;
  }

  public MembershipView handle(Command command) {
    return transactions.inTransaction(() -> accept(command));
  }

  private MembershipView accept(Command command) {
    newcomers.hold(command.token());
    var account = accounts.holdAdmitted(command.account());
    var organization = newcomers.accept(account, command.token(), clock.instant());
    return views.membership(account.id(), organization);
  }
}
