package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.Accounts;
import dev.palaestra.domain.identity.ChallengeId;
import dev.palaestra.domain.identity.Challenges;
import dev.palaestra.domain.identity.IdentityMail.Verification;
import dev.palaestra.domain.identity.IdentityMails;
import dev.palaestra.domain.identity.Recipient;
import dev.palaestra.domain.identity.SecretToken;
import dev.palaestra.domain.identity.VerificationRequested;
import dev.palaestra.domain.shared.EventListener;
import dev.palaestra.domain.shared.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/// Writes the mail that asks for the proof of an address. Told twice, it sends a second mail, and
/// that one's token counts.
@Singleton
public final class VerificationMails implements EventListener<VerificationRequested> {
  private final Challenges challenges;
  private final Accounts accounts;
  private final IdentityMails mails;
  private final Transactions transactions;
  private final Clock clock;

  VerificationMails(
      Challenges challenges,
      Accounts accounts,
      IdentityMails mails,
      Transactions transactions,
      Clock clock) {
    this.challenges = challenges;
    this.accounts = accounts;
    this.mails = mails;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Class<VerificationRequested> event() {
    return VerificationRequested.class;
  }

  @Override
  public void on(VerificationRequested event) {
    transactions
        .inTransaction(() -> arm(new ChallengeId(event.challengeId())))
        .ifPresent(mails::send);
  }

  private Optional<Verification> arm(ChallengeId id) {
    var open = challenges.lock(id).filter(it -> it.isOpen(clock.instant()));
    if (open.isEmpty()) {
      return Optional.empty();
    }
    var challenge = open.get();
    var token = SecretToken.next();
    challenge.arm(token.hash());
    challenges.save(challenge);
    var subject = challenge.subject();
    var to = Recipient.of(subject.email(), accounts.get(subject.account()).profile());
    return Optional.of(new Verification(to, token, challenge.expiresAt()));
  }
}
