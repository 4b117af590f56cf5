package dev.palaestra.bootstrap.identity;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Clock;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/// The app on somebody's phone.
///
/// @param secret as the user types it in
record Authenticator(String secret, Clock clock) {
  String code() {
    var passwords = new TimeBasedOneTimePasswordGenerator();
    var key = new SecretKeySpec(new Base32().decode(secret), passwords.getAlgorithm());
    try {
      return passwords.generateOneTimePasswordString(key, clock.instant());
    } catch (InvalidKeyException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
