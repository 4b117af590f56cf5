package dev.palaestra.domain.identity;

import dev.palaestra.domain.shared.Event;
import java.util.UUID;

/// An account has another mail address now.
///
/// @param former the one it had, which is kept nowhere else
public record EmailReplaced(UUID accountId, String former) implements Event {}
