package dev.palaestra.domain.identity;

import dev.palaestra.domain.shared.Event;

/// An account has another mail address now.
///
/// @param former the one it had, which is kept nowhere else
public record EmailReplaced(String former) implements Event {}
