package dev.palaestra.notifications.sms;

import java.io.Serial;

/// Twilio does not do its work now. Its message holds neither phone number nor code.
final class TwilioFailure extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  TwilioFailure(String message) {
    super(message);
  }
}
