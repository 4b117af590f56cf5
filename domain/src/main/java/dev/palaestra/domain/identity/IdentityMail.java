package dev.palaestra.domain.identity;

import dev.palaestra.domain.shared.Role;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a mail of identity tells. A token that one of them holds is kept nowhere else.
public sealed interface IdentityMail {
  Recipient to();

  /// Asks somebody to confirm his address.
  ///
  /// It says nothing that its reader has not asked for: he need not be who wants the mail.
  record Verification(Recipient to, SecretToken token, Instant expiresAt) implements IdentityMail {}

  /// Invites somebody into an organization.
  record Invited(Recipient to, String organization, Role role, SecretToken token, Instant expiresAt)
      implements IdentityMail {}

  /// Lets somebody choose a new password.
  record PasswordReset(Recipient to, SecretToken token, Instant expiresAt)
      implements IdentityMail {}

  /// Tells somebody that his account has another address now.
  record Replaced(Recipient to) implements IdentityMail {}

  /// Tells somebody whether he is a coach now.
  ///
  /// @param reason as the admins gave it; null for none
  record Decided(Recipient to, String organization, boolean approved, @Nullable String reason)
      implements IdentityMail {}

  /// Tells somebody what an organization has made of his membership.
  record Placed(Recipient to, String organization, MembershipNews news) implements IdentityMail {}

  /// Tells somebody what has happened to his account.
  ///
  /// @param deletionDate when it will be erased; null for all but a deletion
  record Told(Recipient to, Notice notice, @Nullable LocalDate deletionDate)
      implements IdentityMail {}
}
