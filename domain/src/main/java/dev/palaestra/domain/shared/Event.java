package dev.palaestra.domain.shared;

/// Something that has happened, told to the other contexts through the outbox. A record in the past
/// tense, with ids and plain values only.
public interface Event {
  /// Whether somebody sits and waits for what follows from it: it is told before all that may take
  /// its time.
  default boolean urgent() {
    return false;
  }
}
