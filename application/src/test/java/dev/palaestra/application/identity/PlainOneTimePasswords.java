package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.OneTimePasswords;
import dev.palaestra.domain.identity.TotpSecret;
import java.time.Instant;
import java.util.OptionalLong;

/// The password of a step is the secret and its number.
final class PlainOneTimePasswords implements OneTimePasswords {
  private int secrets;

  @Override
  public TotpSecret newSecret() {
    return new TotpSecret("SECRET" + ++secrets);
  }

  @Override
  public OptionalLong step(TotpSecret secret, String code, Instant now) {
    return code.equals(at(secret, now)) ? OptionalLong.of(stepOf(now)) : OptionalLong.empty();
  }

  static String at(TotpSecret secret, Instant now) {
    return secret.base32() + "-" + stepOf(now);
  }

  private static long stepOf(Instant now) {
    return now.getEpochSecond() / 30;
  }
}
