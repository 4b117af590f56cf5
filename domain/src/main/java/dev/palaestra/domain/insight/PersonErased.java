package dev.palaestra.domain.insight;

import dev.palaestra.domain.shared.Event;
import java.util.UUID;

/// Somebody has been erased: the addresses from which he acted go from the audit.
public record PersonErased(UUID accountId) implements Event {}
