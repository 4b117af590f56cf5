package dev.palaestra.persistence.identity;

import java.util.UUID;

record MembershipKey(UUID organizationId, UUID accountId) {}
