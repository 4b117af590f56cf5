package dev.palaestra.bootstrap.shared;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// An access token made by hand, right or wrong. It is that of a member of some organization,
/// unless changed.
public record HandmadeToken(
    String algorithm, String key, String issuer, String audience, Instant issuedAt) {
  public static HandmadeToken of(String key, Instant issuedAt) {
    return new HandmadeToken("RS256", key, "palaestra", "palaestra-api", issuedAt);
  }

  public HandmadeToken withAlgorithm(String other) {
    return new HandmadeToken(other, key, issuer, audience, issuedAt);
  }

  public HandmadeToken withIssuer(String other) {
    return new HandmadeToken(algorithm, key, other, audience, issuedAt);
  }

  public HandmadeToken withAudience(String other) {
    return new HandmadeToken(algorithm, key, issuer, other, issuedAt);
  }

  public String unsigned() {
    return text() + ".";
  }

  public String signed(PrivateKey signing) {
    try {
      var signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(signing);
      signature.update(text().getBytes(US_ASCII));
      return text() + "." + base64(signature.sign());
    } catch (GeneralSecurityException impossible) {
      throw new AssertionError(impossible);
    }
  }

  public String authenticated(byte[] secret) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      return text() + "." + base64(mac.doFinal(text().getBytes(US_ASCII)));
    } catch (GeneralSecurityException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private String text() {
    var id = UUID.nameUUIDFromBytes(key.getBytes(US_ASCII));
    var header =
        """
        {"typ": "JWT", "alg": "%s", "kid": "%s"}\
        """
            .formatted(algorithm, key);
    var claims =
        """
        {"iss": "%s", "aud": "%s", "iat": %d, "exp": %d, "sub": "%s", "sid": "%s", "org": "%s",
         "role": "MEMBER", "platform_admin": false, "jti": "%s"}\
        """
            .formatted(
                issuer,
                audience,
                issuedAt.getEpochSecond(),
                issuedAt.plusSeconds(900).getEpochSecond(),
                id,
                id,
                id,
                id);
    return base64(header.getBytes(US_ASCII)) + "." + base64(claims.getBytes(US_ASCII));
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
