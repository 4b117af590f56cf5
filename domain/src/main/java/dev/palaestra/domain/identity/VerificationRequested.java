package dev.palaestra.domain.identity;

import dev.palaestra.domain.shared.Event;
import java.util.UUID;

/// Somebody is to show that a mail address is his. The mail carries what this does not: the token.
public record VerificationRequested(UUID challengeId) implements Event {}
