package dev.palaestra.persistence.insight;

import dev.palaestra.domain.insight.PersonErased;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Outbox;
import dev.palaestra.domain.shared.Traces;
import jakarta.inject.Singleton;

/// The audit keeps ids, and reasons that admins gave. The addresses of who has done much are too
/// many for one transaction: who hears of the event empties them, however often it takes.
@Singleton
class InsightTraces implements Traces {
  private final Outbox outbox;

  InsightTraces(Outbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public void remove(Person person) {
    outbox.add(OrganizationId.NONE, new PersonErased(person.account().value()));
  }
}
