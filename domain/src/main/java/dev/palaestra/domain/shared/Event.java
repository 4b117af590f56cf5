package dev.palaestra.domain.shared;

/// Something that has happened, told to the other contexts through the outbox. A record in the past
/// tense, with ids and plain values only.
public interface Event {}
