package dev.palaestra.domain.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/// A secret that only its holder knows: 256 random bits in base64url. We keep its hash alone.
public record SecretToken(String value) {
  /// Longer than any token of ours; what is longer need not be looked at.
  public static final int MAX = 200;

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  public static SecretToken next() {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new SecretToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /// SHA-256 is enough for what nobody can guess.
  public TokenHash hash() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var bytes = digest.digest(value.getBytes(StandardCharsets.UTF_8));
      return new TokenHash(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  /// Without the secret, for logs and failed assertions.
  @Override
  public String toString() {
    return "SecretToken[***]";
  }
}
