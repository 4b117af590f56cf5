package dev.palaestra.domain.identity;

import dev.palaestra.domain.shared.Event;
import java.util.UUID;

/// Admins have let somebody into their organization, or keep him out.
public record MembershipDecided(UUID organizationId, UUID accountId, MembershipNews news)
    implements Event {}
