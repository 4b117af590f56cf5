package dev.palaestra.rest.shared;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.KeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The key that signs access tokens, and the keys that verify them (several while one is replaced).
/// Made at start, so that an instance without usable keys is never ready.
@Singleton
@Startup
public class SigningKeys {
  private static final Pattern PEM =
      Pattern.compile("-----BEGIN [A-Z ]+-----([A-Za-z0-9+/=\\s]+)-----END [A-Z ]+-----");
  private static final String RSA = "RSA";
  private static final int LEAST_BITS = 2048;

  private final RSAPrivateCrtKey signing;
  private final String signingId;
  private final Map<String, RSAPublicKey> verifying = new HashMap<>();

  /// @throws ConfigurationException for keys that cannot be read
  public SigningKeys(
      @ConfigProperty(name = "palaestra.jwt.private-key") String privateKey,
      @ConfigProperty(name = "palaestra.jwt.public-keys") Optional<String> publicKeys) {
    try {
      signing = privateKey(privateKey);
      var own = publicHalf(signing);
      signingId = idOf(own);
      verifying.put(signingId, own);
    } catch (GeneralSecurityException | RuntimeException unreadable) {
      throw new ConfigurationException(
          "PALAESTRA_JWT_PRIVATE_KEY must be an RSA key of 2048 bits or more in PKCS#8 (PEM).");
    }
    try {
      for (var der : publicKeys.map(SigningKeys::keys).orElseGet(List::of)) {
        var key = publicKey(new X509EncodedKeySpec(der));
        verifying.put(idOf(key), key);
      }
    } catch (GeneralSecurityException | RuntimeException unreadable) {
      throw new ConfigurationException(
          "PALAESTRA_JWT_PUBLIC_KEYS must be RSA public keys of 2048 bits or more (PEM).");
    }
  }

  private static RSAPrivateCrtKey privateKey(String text) throws GeneralSecurityException {
    var der = keys(text).getFirst();
    return (RSAPrivateCrtKey)
        KeyFactory.getInstance(RSA).generatePrivate(new PKCS8EncodedKeySpec(der));
  }

  private static RSAPublicKey publicHalf(RSAPrivateCrtKey key) throws GeneralSecurityException {
    return publicKey(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent()));
  }

  private static RSAPublicKey publicKey(KeySpec spec) throws GeneralSecurityException {
    var key = (RSAPublicKey) KeyFactory.getInstance(RSA).generatePublic(spec);
    if (key.getModulus().bitLength() < LEAST_BITS) {
      throw new InvalidKeyException("too short");
    }
    return key;
  }

  public RSAPrivateCrtKey signing() {
    return signing;
  }

  /// The `kid` of the signing key.
  public String signingId() {
    return signingId;
  }

  Optional<RSAPublicKey> verifying(String id) {
    return Optional.ofNullable(verifying.get(id));
  }

  private static List<byte[]> keys(String text) {
    var pem = PEM.matcher(text);
    var blocks =
        pem.find()
            ? PEM.matcher(text).results().map(it -> it.group(1))
            : Arrays.stream(text.split(","));
    return blocks.map(it -> Base64.getMimeDecoder().decode(it)).toList();
  }

  /// A thumbprint of the key, so that nobody has to name it.
  private static String idOf(RSAPublicKey key) throws NoSuchAlgorithmException {
    var print = MessageDigest.getInstance("SHA-256").digest(key.getModulus().toByteArray());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(print, 12));
  }
}
