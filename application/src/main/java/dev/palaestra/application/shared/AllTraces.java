package dev.palaestra.application.shared;

import dev.palaestra.domain.shared.Traces;
import java.util.List;

/// The traces that people leave in all contexts of this application.
public record AllTraces(List<Traces> all) {
  public AllTraces {
    all = List.copyOf(all);
  }

  /// Part of the transaction that erases his account.
  public void remove(Traces.Person person) {
    all.forEach(it -> it.remove(person));
  }
}
