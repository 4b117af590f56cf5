package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.AccountView;
import dev.palaestra.domain.shared.OrganizationId;

/// Somebody may see his own profile for as long as this token lasts; nothing to renew it comes
/// along.
public record ProfileOpened(AccountView account, OrganizationId organization, String accessToken) {}
