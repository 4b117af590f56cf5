package dev.palaestra.notifications.sms;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// The account that sends codes, `palaestra.twilio.*`. Without one no codes are sent.
@ConfigMapping(prefix = "palaestra.twilio")
interface TwilioSettings {
  Optional<String> accountSid();

  Optional<String> authToken();

  /// Of Twilio Verify, which knows the length and the words of the messages.
  Optional<String> verifyServiceSid();

  @WithDefault("https://verify.twilio.com")
  URI url();

  /// For a connection, and for an answer.
  @WithDefault("PT5S")
  Duration timeout();
}
