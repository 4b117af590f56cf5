package dev.palaestra.domain.identity;

import dev.palaestra.domain.shared.Event;
import java.util.UUID;

/// Admins have said yes or no to somebody who wants to be a coach.
public record CoachApplicationDecided(UUID organizationId, UUID applicationId) implements Event {}
