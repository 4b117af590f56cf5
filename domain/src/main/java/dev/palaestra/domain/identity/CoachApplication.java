package dev.palaestra.domain.identity;

import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.OrganizationId;

/// Somebody wants to be a coach in an organization, and waits for its admins.
public record CoachApplication(
    CoachApplicationId id, OrganizationId organization, AccountId account) {}
