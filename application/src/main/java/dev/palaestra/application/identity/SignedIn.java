package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.AccountView;
import dev.palaestra.domain.identity.RefreshToken;
import dev.palaestra.domain.identity.SessionId;

/// Somebody holds a session, and these are its tokens.
public record SignedIn(
    AccountView account, SessionId session, String accessToken, RefreshToken refreshToken)
    implements SignInResult {}
