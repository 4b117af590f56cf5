package dev.palaestra.persistence.identity;

import java.util.Base64;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// An argon2id hash in the PHC string format: `$argon2id$v=19$m=19456,t=2,p=1$salt$hash`.
///
/// @param memory KiB
/// @param passes over the memory
/// @param lanes computed side by side
/// @param salt in Base64 without padding
/// @param hash in Base64 without padding
record Argon2Phc(int memory, int passes, int lanes, String salt, String hash) {
  private static final int MEMORY = 19 * 1024;
  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final Pattern FORM =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=(\\d+),t=(\\d+),p=(\\d+)\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

  /// With the parameters of today.
  static Argon2Phc of(byte[] salt, byte[] hash) {
    return new Argon2Phc(MEMORY, PASSES, LANES, base64(salt), base64(hash));
  }

  /// @throws IllegalArgumentException for any other form
  static Argon2Phc parse(String text) {
    var parts = FORM.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException("This is not an argon2id hash.");
    }
    return new Argon2Phc(
        Integer.parseInt(parts.group(1)),
        Integer.parseInt(parts.group(2)),
        Integer.parseInt(parts.group(3)),
        parts.group(4),
        parts.group(5));
  }

  Argon2Phc with(byte[] computed) {
    return new Argon2Phc(memory, passes, lanes, salt, base64(computed));
  }

  String text() {
    return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s".formatted(memory, passes, lanes, salt, hash);
  }

  byte[] hashBytes() {
    return Base64.getDecoder().decode(hash);
  }

  boolean isOutdated() {
    return memory != MEMORY || passes != PASSES || lanes != LANES;
  }

  Argon2Parameters forBouncyCastle() {
    return new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
        .withVersion(Argon2Parameters.ARGON2_VERSION_13)
        .withMemoryAsKB(memory)
        .withIterations(passes)
        .withParallelism(lanes)
        .withSalt(Base64.getDecoder().decode(salt))
        .build();
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().withoutPadding().encodeToString(bytes);
  }
}
