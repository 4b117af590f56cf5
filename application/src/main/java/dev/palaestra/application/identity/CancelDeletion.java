package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.AccountQueries;
import dev.palaestra.domain.identity.AccountView;
import dev.palaestra.domain.identity.Accounts;
import dev.palaestra.domain.identity.Notice;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.AuditEntry;
import dev.palaestra.domain.shared.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;

/// Somebody does not want his account erased any more.
@Singleton
public final class CancelDeletion {
  public record Command(AccountId account) {}

  private final Accounts accounts;
  private final AccountQueries views;
  private final OwnerNotices notices;
  private final Transactions transactions;
  private final Clock clock;

  CancelDeletion(
      Accounts accounts,
      AccountQueries views,
      OwnerNotices notices,
      Transactions transactions,
      Clock clock) {
    this.accounts = accounts;
    this.views = views;
    this.notices = notices;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// @throws dev.palaestra.domain.shared.DomainException DELETION_NOT_SCHEDULED
  public AccountView handle(Command command) {
    return transactions.inTransaction(() -> cancel(command.account()));
  }

  private AccountView cancel(AccountId id) {
    var account = accounts.lock(id).orElseThrow(Accounts::absent);
    var before = account.standing().facts();
    account.cancelDeletion();
    accounts.save(account);
    var act = AuditEntry.by(id, clock.instant(), "account.deletion_cancelled");
    notices.tell(
        act.on("account", id.value()).changed(before, account.standing().facts()),
        Notice.DELETION_CANCELLED);
    return views.get(id);
  }
}
