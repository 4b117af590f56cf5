package dev.palaestra.domain.identity;

import dev.palaestra.domain.shared.Role;
import java.time.Instant;

/// The mails of identity. Each of them holds a token that is kept nowhere else.
public interface IdentityMails {
  void send(Verification mail);

  void send(Invited mail);

  /// Asks somebody to confirm his address.
  record Verification(EmailAddress to, String fullName, SecretToken token, Instant expiresAt) {}

  /// Invites somebody into an organization.
  record Invited(
      EmailAddress to, String organization, Role role, SecretToken token, Instant expiresAt) {}
}
