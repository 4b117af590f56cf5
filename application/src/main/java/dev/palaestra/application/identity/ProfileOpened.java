package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.AccountView;

/// Somebody may see his own profile for as long as this token lasts; nothing to renew it comes
/// along.
public record ProfileOpened(AccountView account, String accessToken) {}
