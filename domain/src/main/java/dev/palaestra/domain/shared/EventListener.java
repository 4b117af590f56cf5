package dev.palaestra.domain.shared;

/// Hears of one sort of event from the outbox. May hear of the same one twice, never of none.
public interface EventListener<E extends Event> {
  Class<E> event();

  /// Throws when it could not do its work now: it will be told again, later and later.
  ///
  /// @throws NotDelivered if another system is the reason; where that is for good, it is not told
  ///   again
  void on(E event);
}
