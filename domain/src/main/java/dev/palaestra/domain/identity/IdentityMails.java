package dev.palaestra.domain.identity;

import dev.palaestra.domain.shared.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The mails of identity. A token that one of them holds is kept nowhere else.
public interface IdentityMails {
  void send(Verification mail);

  void send(Invited mail);

  void send(Replaced mail);

  void send(Decided mail);

  /// Asks somebody to confirm his address.
  ///
  /// It says nothing that its reader has not asked for: he need not be who wants the mail.
  record Verification(EmailAddress to, SecretToken token, Instant expiresAt) {}

  /// Invites somebody into an organization.
  record Invited(
      EmailAddress to, String organization, Role role, SecretToken token, Instant expiresAt) {}

  /// Tells somebody that his account has another address now.
  record Replaced(EmailAddress to) {}

  /// Tells somebody whether he is a coach now.
  ///
  /// @param reason as the admins gave it; null for none
  record Decided(EmailAddress to, String organization, boolean approved, @Nullable String reason) {}
}
