package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.AccountView;
import dev.palaestra.domain.identity.RefreshToken;

/// Somebody holds a session, and these are its tokens.
public record SignedIn(AccountView account, String accessToken, RefreshToken refreshToken) {}
