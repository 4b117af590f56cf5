package dev.palaestra.persistence.shared;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Seals secrets that we must be able to read again, so that a stolen database does not tell them:
/// AES-256-GCM with a key of ours, each with a nonce of its own and bound to its place. The first
/// key seals; all open, so that a key can be replaced.
public final class SecretBox {
  private static final String AES = "AES";
  private static final String AES_GCM = "AES/GCM/NoPadding";
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final int KEY_ID_LENGTH = 8;
  private static final char SEPARATOR = '.';

  private final SecureRandom random = new SecureRandom();
  private final SequencedMap<String, SecretKey> keys = new LinkedHashMap<>();
  private final String sealing;

  /// @param keys one or more, 32 bytes each in base64
  /// @throws ConfigurationException for keys that cannot be read
  public SecretBox(List<String> keys) {
    try {
      keys.stream().map(it -> Base64.getDecoder().decode(it.strip())).forEach(this::add);
    } catch (IllegalArgumentException unreadable) {
      throw new ConfigurationException(
          "PALAESTRA_ENCRYPTION_KEYS must be keys of 32 bytes in base64, parted by commas.");
    }
    sealing = this.keys.firstEntry().getKey();
  }

  private void add(byte[] key) {
    if (key.length != KEY_BYTES) {
      throw new IllegalArgumentException("Not 32 bytes.");
    }
    keys.put(idOf(key), new SecretKeySpec(key, AES));
  }

  /// By which sealed text begins, up to a full stop. The first is that of the key that seals.
  public SequencedSet<String> keyIds() {
    return Collections.unmodifiableSequencedSet(keys.sequencedKeySet());
  }

  /// @param place what it belongs to: sealed text that is moved elsewhere does not open
  public String seal(String text, String place) {
    var nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    var hidden = crypt(Cipher.ENCRYPT_MODE, keys.get(sealing), nonce, bytes, place);
    var all = ByteBuffer.allocate(NONCE_BYTES + hidden.length).put(nonce).put(hidden).array();
    return sealing + SEPARATOR + Base64.getEncoder().encodeToString(all);
  }

  /// @throws IllegalStateException when it was sealed with no key of ours, or for another place
  public String open(String sealed, String place) {
    var parts = sealed.indexOf(SEPARATOR);
    var key = keys.get(sealed.substring(0, parts));
    if (key == null) {
      throw new IllegalStateException("It was sealed with a key that we do not have.");
    }
    var all = Base64.getDecoder().decode(sealed.substring(parts + 1));
    var nonce = Arrays.copyOf(all, NONCE_BYTES);
    var hidden = Arrays.copyOfRange(all, NONCE_BYTES, all.length);
    return new String(
        crypt(Cipher.DECRYPT_MODE, key, nonce, hidden, place), StandardCharsets.UTF_8);
  }

  private static byte[] crypt(int mode, SecretKey key, byte[] nonce, byte[] bytes, String place) {
    try {
      var cipher = Cipher.getInstance(AES_GCM);
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(bytes);
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("It does not open.", broken);
    }
  }

  /// A thumbprint, so that nobody has to name a key.
  private static String idOf(byte[] key) {
    try {
      var print = MessageDigest.getInstance("SHA-256").digest(key);
      return Base64.getUrlEncoder().encodeToString(print).substring(0, KEY_ID_LENGTH);
    } catch (GeneralSecurityException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
