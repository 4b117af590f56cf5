package dev.palaestra.domain.identity;

import dev.palaestra.domain.shared.Event;
import java.util.UUID;

/// An organization has invited a mail address. The mail carries what this does not: the token.
public record MemberInvited(UUID organizationId, UUID invitationId) implements Event {}
