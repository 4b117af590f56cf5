package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.Accounts;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.AuditEntry;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/// Somebody leaves an organization, or no longer waits to be let in. His sessions there end at
/// once, and no older invitation brings him back.
@Singleton
public final class LeaveOrganization {
  public record Command(AccountId account, OrganizationId organization) {}

  private final Accounts accounts;
  private final Departures departures;
  private final SessionEndings endings;
  private final Transactions transactions;
  private final Clock clock;

  LeaveOrganization(
      Accounts accounts,
      Departures departures,
      SessionEndings endings,
      Transactions transactions,
      Clock clock) {
    this.accounts = accounts;
    this.departures = departures;
    this.endings = endings;
    this.transactions = transactions;
    this.clock = clock;
  }

  public void handle(Command command) {
    endings.announce(transactions.inTransaction(() -> leave(command)));
  }

  private List<UUID> leave(Command command) {
    var person = command.account();
    var organization = command.organization();
    var membership = departures.membership(organization, person);
    membership.mustNotBeSuspended();
    departures.mustMayLeave(membership);
    var account = accounts.holdAdmitted(person);
    var now = clock.instant();
    departures.leave(membership, account, act -> AuditEntry.by(person, now, act), now);
    return endings.endIn(organization, person, person, now);
  }
}
