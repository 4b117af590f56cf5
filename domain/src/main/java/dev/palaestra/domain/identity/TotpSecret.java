package dev.palaestra.domain.identity;

/// What an authenticator app and we share, in base32 as people may type it in.
public record TotpSecret(String base32) {
  /// Without the secret, for logs and failed assertions.
  @Override
  public String toString() {
    return "TotpSecret[***]";
  }
}
