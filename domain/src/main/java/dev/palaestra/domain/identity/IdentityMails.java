package dev.palaestra.domain.identity;

/// Writes the mails of identity in the language of who reads them, and sends them.
public interface IdentityMails {
  /// Returns when the mail server has taken the mail; throws when it has not.
  void send(IdentityMail mail);
}
