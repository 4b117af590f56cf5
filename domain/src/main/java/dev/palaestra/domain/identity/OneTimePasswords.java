package dev.palaestra.domain.identity;

import java.time.Instant;
import java.util.OptionalLong;

/// Time-based one-time passwords as every authenticator app makes them: RFC 6238 with SHA-1, steps
/// of 30 seconds and six digits.
public interface OneTimePasswords {
  /// 160 random bits, as RFC 4226 (section 4, R6) recommends.
  TotpSecret newSecret();

  /// The step whose password this is: the present one, or the one before or after it, for clocks
  /// that are not quite right (RFC 6238, section 5.2). Empty for a wrong password.
  OptionalLong step(TotpSecret secret, String code, Instant now);
}
