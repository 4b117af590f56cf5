package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.AccountQueries;
import dev.palaestra.domain.identity.AccountView.MembershipView;
import dev.palaestra.domain.identity.Accounts;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;

/// Somebody who has an account joins an organization by its policy.
@Singleton
public final class JoinOrganization {
  /// @param asCoach he also applies there to be a coach
  public record Command(AccountId account, OrganizationId organization, boolean asCoach) {}

  private final Accounts accounts;
  private final AccountQueries views;
  private final Newcomers newcomers;
  private final Transactions transactions;
  private final Clock clock;

  JoinOrganization(
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
    return transactions.inTransaction(() -> join(command));
  }

  private MembershipView join(Command command) {
    var organization = command.organization();
    newcomers.hold(organization);
    var account = accounts.holdAdmitted(command.account()).id();
    newcomers.join(account, organization, command.asCoach(), clock.instant());
    return views.membership(account, organization);
  }
}
