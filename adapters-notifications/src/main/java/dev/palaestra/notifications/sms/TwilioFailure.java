package dev.palaestra.notifications.sms;

import dev.palaestra.domain.shared.NotDelivered;
import java.io.Serial;

/// Twilio does not do its work now. Its message holds neither phone number nor code.
final class TwilioFailure extends NotDelivered {
  @Serial private static final long serialVersionUID = 1L;

  private final boolean undone;

  private TwilioFailure(String message, boolean undone) {
    super(message);
    this.undone = undone;
  }

  /// It has not done what it was asked for: to ask again does no harm.
  static TwilioFailure undone(String message) {
    return new TwilioFailure(message, true);
  }

  /// It may have done what it was asked for.
  static TwilioFailure unknown(String message) {
    return new TwilioFailure(message, false);
  }

  boolean isUndone() {
    return undone;
  }
}
