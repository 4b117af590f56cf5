package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.Accounts;
import dev.palaestra.domain.identity.ChallengePurpose;
import dev.palaestra.domain.identity.EmailReplaced;
import dev.palaestra.domain.identity.SecretToken;
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

  private final MailedProofs proofs;
  private final Accounts accounts;
  private final Outbox outbox;
  private final Transactions transactions;
  private final Clock clock;

  VerifyEmail(
      MailedProofs proofs,
      Accounts accounts,
      Outbox outbox,
      Transactions transactions,
      Clock clock) {
    this.proofs = proofs;
    this.accounts = accounts;
    this.outbox = outbox;
    this.transactions = transactions;
    this.clock = clock;
  }

  public void handle(Command command) {
    transactions.inTransaction(() -> verify(command));
  }

  private void verify(Command command) {
    var now = clock.instant();
    var proof = proofs.take(command.token(), ChallengePurpose.VERIFY_EMAIL, now);
    var account = proof.account();
    var former = account.contacts().verifiedEmail();
    proofs.confirm(proof, now);
    accounts.save(account);
    former
        .filter(it -> !account.hasEmail(it))
        .map(it -> new EmailReplaced(account.id().value(), it.value()))
        .ifPresent(it -> outbox.add(OrganizationId.NONE, it));
  }
}
