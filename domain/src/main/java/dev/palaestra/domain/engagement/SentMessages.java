package dev.palaestra.domain.engagement;

import java.time.Instant;
import java.util.List;

/// Text messages that were sent lately; only development and tests remember them.
public interface SentMessages {
  /// Newest first.
  List<SentMessage> all();

  /// A text message and when it was sent.
  ///
  /// @param to a phone number
  record SentMessage(String to, String text, Instant at) {}
}
