package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.Account;
import dev.palaestra.domain.identity.Accounts;
import dev.palaestra.domain.identity.Challenge;
import dev.palaestra.domain.identity.ChallengePurpose;
import dev.palaestra.domain.identity.Challenges;
import dev.palaestra.domain.identity.EmailAddress;
import dev.palaestra.domain.identity.IdentityMail.PasswordReset;
import dev.palaestra.domain.identity.IdentityMails;
import dev.palaestra.domain.identity.PasswordResetRequested;
import dev.palaestra.domain.identity.Recipient;
import dev.palaestra.domain.identity.SecretToken;
import dev.palaestra.domain.shared.AuditEntry;
import dev.palaestra.domain.shared.AuditTrail;
import dev.palaestra.domain.shared.EventListener;
import dev.palaestra.domain.shared.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/// Writes the mail with which somebody chooses a new password, where the address has an account
/// that may sign in. Told twice, it sends a second mail, and that one's token counts.
@Singleton
public final class ResetMails implements EventListener<PasswordResetRequested> {
  private final Accounts accounts;
  private final Challenges challenges;
  private final IdentityMails mails;
  private final AuditTrail audit;
  private final Transactions transactions;
  private final Clock clock;

  ResetMails(
      Accounts accounts,
      Challenges challenges,
      IdentityMails mails,
      AuditTrail audit,
      Transactions transactions,
      Clock clock) {
    this.accounts = accounts;
    this.challenges = challenges;
    this.mails = mails;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Class<PasswordResetRequested> event() {
    return PasswordResetRequested.class;
  }

  @Override
  public void on(PasswordResetRequested event) {
    var email = new EmailAddress(event.email());
    transactions.inTransaction(() -> mail(email, event.at())).ifPresent(mails::send);
  }

  private Optional<PasswordReset> mail(EmailAddress email, Instant asked) {
    return accounts
        .findByEmail(email)
        .filter(account -> account.maySignIn() && account.isRecoverableAt(email))
        .flatMap(account -> challenge(account, email, asked));
  }

  private Optional<PasswordReset> challenge(Account account, EmailAddress email, Instant asked) {
    var id = account.id();
    var subject = new Challenge.Subject(id, ChallengePurpose.RESET_PASSWORD, email);
    var challenge = Challenge.issue(subject, asked);
    if (!challenge.isOpen(clock.instant())) {
      return Optional.empty();
    }
    var token = SecretToken.next();
    challenge.arm(token.hash());
    challenges.replace(challenge);
    var act = AuditEntry.byNobody(asked, "account.password_reset_requested");
    audit.add(act.on("account", id.value()));
    var to = Recipient.of(email, account.profile());
    return Optional.of(new PasswordReset(to, token, challenge.expiresAt()));
  }
}
