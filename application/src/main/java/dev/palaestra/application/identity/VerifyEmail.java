package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.Accounts;
import dev.palaestra.domain.identity.Challenge;
import dev.palaestra.domain.identity.Challenges;
import dev.palaestra.domain.identity.EmailReplaced;
import dev.palaestra.domain.identity.SecretToken;
import dev.palaestra.domain.shared.AuditEntry;
import dev.palaestra.domain.shared.AuditTrail;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Outbox;
import dev.palaestra.domain.shared.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;

/// The token of a mail has come back: its reader owns the address. Where it replaces another one,
/// that one is told.
@Singleton
public final class VerifyEmail {
  public record Command(SecretToken token) {}

  private final Challenges challenges;
  private final Accounts accounts;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final Transactions transactions;
  private final Clock clock;

  VerifyEmail(
      Challenges challenges,
      Accounts accounts,
      Outbox outbox,
      AuditTrail audit,
      Transactions transactions,
      Clock clock) {
    this.challenges = challenges;
    this.accounts = accounts;
    this.outbox = outbox;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  public void handle(Command command) {
    transactions.inTransaction(() -> verify(command));
  }

  private void verify(Command command) {
    var now = clock.instant();
    var hash = command.token().hash();
    var account = challenges.holder(hash).flatMap(accounts::lock).orElseThrow(Challenge::refusal);
    var challenge = challenges.lockByToken(hash).orElseThrow(Challenge::refusal);
    challenge.pass(now);
    challenges.save(challenge);
    var former = account.contacts().email();
    account.confirm(challenge.subject().email());
    accounts.save(account);
    if (former != null && !account.hasEmail(former)) {
      outbox.add(OrganizationId.NONE, new EmailReplaced(account.id().value(), former.value()));
    }
    var id = account.id();
    audit.add(AuditEntry.by(id, now, "account.email_verified").on("account", id.value()));
  }
}
