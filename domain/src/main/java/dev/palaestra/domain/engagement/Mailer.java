package dev.palaestra.domain.engagement;

import dev.palaestra.domain.shared.NotDelivered;

/// Sends mail now. Use cases do not call it: they put an event into the outbox, and a listener
/// sends.
public interface Mailer {
  /// Returns when the server has taken the mail.
  ///
  /// @throws NotDelivered when it has not; for good where it refuses the recipient for good
  void send(Mail mail);
}
