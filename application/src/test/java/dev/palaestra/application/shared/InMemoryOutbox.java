package dev.palaestra.application.shared;

import dev.palaestra.domain.shared.Event;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Outbox;
import java.util.ArrayList;
import java.util.List;

/// Keeps what waits to be told, in order.
public final class InMemoryOutbox implements Outbox {
  private final List<Event> events = new ArrayList<>();
  private final InMemoryTransactions transactions;

  public InMemoryOutbox(InMemoryTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public void add(OrganizationId organization, Event event) {
    transactions.mustBeOpen();
    events.add(event);
  }

  /// The events of one sort, which are forgotten here.
  public <E extends Event> List<E> take(Class<E> type) {
    var taken = events.stream().filter(type::isInstance).map(type::cast).toList();
    events.removeIf(type::isInstance);
    return taken;
  }
}
