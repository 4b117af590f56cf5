package dev.palaestra.application.insight;

import dev.palaestra.domain.insight.AuditEventView;
import dev.palaestra.domain.insight.AuditQueries;
import dev.palaestra.domain.insight.AuditSort;
import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.Page;
import dev.palaestra.domain.shared.PageRequest;
import dev.palaestra.domain.shared.Role;
import dev.palaestra.domain.shared.Transactions;
import jakarta.inject.Singleton;

/// The admins of an organization see what was done in it, the platform admin all that was done.
@Singleton
public final class ListAuditEvents {
  public record Command(Actor actor, AuditQueries.Filter filter, PageRequest<AuditSort> page) {}

  private final AuditQueries events;
  private final Transactions transactions;

  ListAuditEvents(AuditQueries events, Transactions transactions) {
    this.events = events;
    this.transactions = transactions;
  }

  public Page<AuditEventView> handle(Command command) {
    var visible = visible(command.actor(), command.filter());
    return transactions.inTransaction(() -> events.list(visible, command.page()));
  }

  private static AuditQueries.Filter visible(Actor actor, AuditQueries.Filter wanted) {
    if (actor.platformAdmin()) {
      return wanted;
    }
    actor.mustBeAtLeast(Role.ADMIN);
    return wanted.in(actor.tenant());
  }
}
