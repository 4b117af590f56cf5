package dev.palaestra.domain.identity;

import dev.palaestra.domain.shared.DomainException;

/// Reads the ID tokens of Google (OpenID Connect Core 1.0, section 3.1.3.7). May ask the provider
/// for its keys: not to be called inside a transaction.
public interface IdentityTokens {
  /// @param nonce that the client had made for this sign-in
  /// @throws DomainException TOKEN_INVALID unless the provider has signed it, for us, with this
  ///   nonce, and it is current; UNAVAILABLE while that cannot be found out
  IdentityToken verify(String text, String nonce);

  /// The one answer to everything that is wrong with a token.
  static DomainException refusal() {
    return IdentityError.TOKEN_INVALID.because(
        "It is not a current token of the provider, made for us with this nonce, or it was used.");
  }
}
