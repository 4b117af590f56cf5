package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.AccountQueries;
import dev.palaestra.domain.identity.AccountStatus;
import dev.palaestra.domain.identity.AccountView;
import dev.palaestra.domain.identity.Accounts;
import dev.palaestra.domain.identity.Notice;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.AuditEntry;
import dev.palaestra.domain.shared.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;

/// Somebody wants his account erased; after [Account#GRACE] it will be, unless he changes his mind.
@Singleton
public final class ScheduleDeletion {
  public record Command(AccountId account) {}

  private final Accounts accounts;
  private final AccountQueries views;
  private final Departures departures;
  private final OwnerNotices notices;
  private final Transactions transactions;
  private final Clock clock;

  ScheduleDeletion(
      Accounts accounts,
      AccountQueries views,
      Departures departures,
      OwnerNotices notices,
      Transactions transactions,
      Clock clock) {
    this.accounts = accounts;
    this.views = views;
    this.departures = departures;
    this.notices = notices;
    this.transactions = transactions;
    this.clock = clock;
  }

  public AccountView handle(Command command) {
    return transactions.inTransaction(() -> schedule(command.account()));
  }

  private AccountView schedule(AccountId id) {
    var shown = views.get(id); // who asks again waits for nobody, and is refused nothing
    if (shown.status().equals(AccountStatus.DELETION_SCHEDULED.name())) {
      return shown;
    }
    departures.mustMayLeave(id);
    var account = accounts.holdAdmitted(id);
    if (account.standing().status() != AccountStatus.DELETION_SCHEDULED) {
      var now = clock.instant();
      var before = account.standing().facts();
      account.scheduleDeletion(now);
      accounts.save(account);
      var act = AuditEntry.by(id, now, "account.deletion_scheduled").on("account", id.value());
      notices.tell(act.changed(before, account.standing().facts()), Notice.DELETION_SCHEDULED);
    }
    return views.get(id);
  }
}
