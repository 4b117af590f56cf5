package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.Account;
import dev.palaestra.domain.identity.Accounts;
import dev.palaestra.domain.identity.Challenge;
import dev.palaestra.domain.identity.ChallengeId;
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
    transactions.inTransaction(() -> mail(event)).ifPresent(mails::send);
  }

  private Optional<PasswordReset> mail(PasswordResetRequested event) {
    var email = new EmailAddress(event.email());
    return accounts
        .findByEmail(email)
        .filter(Account::maySignIn)
        .flatMap(account -> mail(account, email, event));
  }

  /// The challenge is there already where a mail could not be sent before.
  private Optional<PasswordReset> mail(
      Account account, EmailAddress email, PasswordResetRequested event) {
    var known = challenges.lock(new ChallengeId(event.challengeId()));
    var challenge = known.orElseGet(() -> challenge(account, email, event));
    if (!challenge.isOpen(clock.instant())) {
      return Optional.empty();
    }
    var token = SecretToken.next();
    challenge.arm(token.hash());
    if (known.isPresent()) {
      challenges.save(challenge);
    } else {
      challenges.replace(challenge);
      var act = AuditEntry.byNobody(event.at(), "account.password_reset_requested");
      audit.add(act.on("account", account.id().value()));
    }
    var to = Recipient.of(email, account.profile());
    return Optional.of(new PasswordReset(to, token, challenge.expiresAt()));
  }

  private static Challenge challenge(
      Account account, EmailAddress email, PasswordResetRequested event) {
    var subject = new Challenge.Subject(account.id(), ChallengePurpose.RESET_PASSWORD, email);
    return Challenge.issue(new ChallengeId(event.challengeId()), subject, event.at());
  }
}
