package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.AccountView;
import dev.palaestra.domain.identity.RefreshToken;
import dev.palaestra.domain.identity.SessionId;
import dev.palaestra.domain.shared.OrganizationId;
import org.jspecify.annotations.Nullable;

/// Somebody holds a session, and these are its tokens.
///
/// @param organization in which they are good; null for none
public record SignedIn(
    AccountView account,
    @Nullable OrganizationId organization,
    SessionId session,
    String accessToken,
    RefreshToken refreshToken)
    implements SignInResult {}
