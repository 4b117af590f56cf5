package dev.palaestra.domain.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a provider that we trust says about somebody who has signed in there.
///
/// @param emailVerified whether the provider has seen that the address is his
/// @param name as the provider shows it; null for none
/// @param expiresAt from then on the token counts no more
public record IdentityToken(
    ExternalId id,
    EmailAddress email,
    boolean emailVerified,
    @Nullable String name,
    Instant expiresAt) {
  /// A nonce is the client's, made for one sign-in.
  public static final int NONCE_MAX = 200;

  /// Longer than any provider's.
  public static final int TEXT_MAX = 8000;
}
