package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.Accounts;
import dev.palaestra.domain.identity.Challenge;
import dev.palaestra.domain.identity.Challenges;
import dev.palaestra.domain.identity.SecretToken;
import dev.palaestra.domain.shared.AuditEntry;
import dev.palaestra.domain.shared.AuditTrail;
import dev.palaestra.domain.shared.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;

/// The token of a mail has come back: its reader owns the address.
@Singleton
public final class VerifyEmail {
  public record Command(SecretToken token) {}

  private final Challenges challenges;
  private final Accounts accounts;
  private final AuditTrail audit;
  private final Transactions transactions;
  private final Clock clock;

  VerifyEmail(
      Challenges challenges,
      Accounts accounts,
      AuditTrail audit,
      Transactions transactions,
      Clock clock) {
    this.challenges = challenges;
    this.accounts = accounts;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  public void handle(Command command) {
    transactions.inTransaction(() -> verify(command));
  }

  private void verify(Command command) {
    var now = clock.instant();
    var challenge = challenges.lockByToken(command.token().hash()).orElseThrow(Challenge::refusal);
    challenge.pass(now);
    challenges.save(challenge);
    var account = accounts.get(challenge.subject().account());
    account.confirm(challenge.subject().email());
    accounts.save(account);
    var id = account.id();
    audit.add(AuditEntry.by(id, now, "account.email_verified").on("account", id.value()));
  }
}
