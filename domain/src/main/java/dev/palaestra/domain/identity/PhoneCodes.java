package dev.palaestra.domain.identity;

import dev.palaestra.domain.shared.DomainException;
import java.util.Optional;

/// Codes that are sent to phones. Who sends them makes them and knows them; we never see one before
/// it comes back. Remote calls: not to be made inside a transaction.
public interface PhoneCodes {
  String FORMAT = "[0-9]{6}";

  /// @throws DomainException UNAVAILABLE where nobody sends messages for this installation
  void mustBeReady();

  /// Sends a code; throws when it was not sent now, and may be asked again.
  ///
  /// @return under which name the sender knows it; empty where this phone can never be reached, or
  ///   where it is not known what was sent: nobody gets two messages for one question
  Optional<String> send(PhoneNumber to);

  /// Takes as long as [#isRight], so that a phone to which nothing was sent is not told apart by
  /// time.
  ///
  /// @throws DomainException UNAVAILABLE as there
  void pretend(String code);

  /// Whether it is the code that was sent, and still counts for the sender.
  ///
  /// @throws DomainException UNAVAILABLE while that cannot be found out
  boolean isRight(String reference, String code);
}
