package dev.palaestra.domain.identity;

import static dev.palaestra.domain.shared.FieldCode.TOO_COMMON;

import dev.palaestra.domain.shared.DomainException;
import dev.palaestra.domain.shared.Faults;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/// A password as a person typed it. Length and rarity are all that is asked of a new one: rules of
/// composition make passwords worse (OWASP ASVS 5.0, 6.2.1 to 6.2.5). What a guesser knows of a
/// person is not rare (6.2.11).
public record Password(String value) {
  public static final int MIN = 8;
  public static final int MAX = 128;

  /// Keyboards compose accents differently; a password is the same on each of them.
  public Password {
    value = Normalizer.normalize(value, Normalizer.Form.NFC);
  }

  /// @param text null, as the password is then, where a client said nothing
  public static @Nullable Password orNone(@Nullable String text) {
    return text == null ? null : new Password(text);
  }

  /// @param field where the client wrote it
  /// @param email of who chooses it; null, like his name, where he says none
  /// @throws DomainException VALIDATION_FAILED for one too short, too long, too common, or known to
  ///   whoever knows him
  public void mustBeFit(String field, @Nullable EmailAddress email, @Nullable String fullName) {
    new Faults().length(field, value, MIN, MAX).refuse();
    var guess = Guess.of(value);
    if (guess.isCommon()) {
      throw DomainException.invalid(field, TOO_COMMON, "Too many people use this password.");
    }
    if (guess.isAbout(email, fullName)) {
      throw DomainException.invalid(
          field, TOO_COMMON, "It is your name, your address or our name.");
    }
  }

  /// Without the secret, for logs and failed assertions.
  @Override
  public String toString() {
    return "Password[***]";
  }
}
