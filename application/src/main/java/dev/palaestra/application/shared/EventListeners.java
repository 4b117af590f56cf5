package dev.palaestra.application.shared;

import dev.palaestra.domain.shared.Event;
import dev.palaestra.domain.shared.EventListener;
import java.util.List;

/// All listeners of this application.
public record EventListeners(List<EventListener<?>> all) {
  public EventListeners {
    all = List.copyOf(all);
  }

  List<EventListener<?>> of(Event event) {
    return all.stream().filter(it -> it.event().isInstance(event)).toList();
  }
}
