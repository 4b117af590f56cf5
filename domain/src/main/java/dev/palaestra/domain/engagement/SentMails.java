package dev.palaestra.domain.engagement;

import java.time.Instant;
import java.util.List;

/// What was sent lately; only development and tests remember it.
public interface SentMails {
  /// Newest first.
  List<SentMail> all();

  /// A mail and when it was sent.
  record SentMail(Mail mail, Instant at) {}
}
