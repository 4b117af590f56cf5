package dev.palaestra.bootstrap;

import dev.palaestra.application.shared.EventListeners;
import dev.palaestra.domain.shared.EventListener;
import io.quarkus.arc.All;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/// Gathers all listeners, whatever context they belong to.
final class Listeners {
  private Listeners() {}

  @Produces
  @Singleton
  static EventListeners all(@All List<EventListener<?>> listeners) {
    return new EventListeners(listeners);
  }
}
