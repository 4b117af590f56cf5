package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.RefreshToken;
import dev.palaestra.domain.shared.AccountId;

/// Somebody holds a session, and these are its tokens.
public record SignedIn(AccountId account, String accessToken, RefreshToken refreshToken) {}
