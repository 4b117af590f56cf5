package dev.palaestra.rest.shared;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Hashes that nobody else can make. Their keys serve one purpose each and are derived from those
/// for secrets at rest (HKDF, RFC 5869), which all instances have: the first makes, all are
/// accepted, so that a key can be replaced.
@Singleton
public class KeyedHashes {
  private static final String HMAC = "HmacSHA256";
  private static final byte[] SALT = "palaestra keyed hashes".getBytes(UTF_8);

  private final List<byte[]> extracted;

  /// @param keys one or more, in base64
  KeyedHashes(@ConfigProperty(name = "palaestra.encryption-keys") List<String> keys) {
    extracted =
        keys.stream().map(it -> hmac(SALT, Base64.getDecoder().decode(it.strip()))).toList();
  }

  public byte[] make(String purpose, byte[] text) {
    return hash(extracted.getFirst(), purpose, text);
  }

  /// By all keys; the first is the one that we make now.
  public List<byte[]> accepted(String purpose, byte[] text) {
    return extracted.stream().map(key -> hash(key, purpose, text)).toList();
  }

  /// The derived key is the first block of HKDF's expansion.
  private static byte[] hash(byte[] extracted, String purpose, byte[] text) {
    return hmac(hmac(extracted, (purpose + '\u0001').getBytes(UTF_8)), text);
  }

  private static byte[] hmac(byte[] key, byte[] text) {
    try {
      var mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key, HMAC));
      return mac.doFinal(text);
    } catch (GeneralSecurityException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
