package dev.palaestra.domain.engagement;

/// Sends mail now. Use cases do not call it: they put an event into the outbox, and a listener
/// sends.
public interface Mailer {
  /// Returns when the server has taken the mail; throws when it has not.
  void send(Mail mail);
}
