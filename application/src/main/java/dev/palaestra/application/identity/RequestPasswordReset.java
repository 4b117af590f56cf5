package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.ChallengeId;
import dev.palaestra.domain.identity.EmailAddress;
import dev.palaestra.domain.identity.PasswordResetRequested;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Outbox;
import dev.palaestra.domain.shared.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;

/// Somebody has forgotten his password. Answer and time are the same for every address: nothing
/// about it is looked up here.
@Singleton
public final class RequestPasswordReset {
  public record Command(EmailAddress email) {}

  private final MailedTokens mailedTokens;
  private final Outbox outbox;
  private final Transactions transactions;
  private final Clock clock;

  RequestPasswordReset(
      MailedTokens mailedTokens, Outbox outbox, Transactions transactions, Clock clock) {
    this.mailedTokens = mailedTokens;
    this.outbox = outbox;
    this.transactions = transactions;
    this.clock = clock;
  }

  public void handle(Command command) {
    var now = clock.instant();
    mailedTokens.mustHaveRoom(command.email(), now);
    var event =
        new PasswordResetRequested(command.email().value(), ChallengeId.next(now).value(), now);
    transactions.inTransaction(() -> outbox.add(OrganizationId.NONE, event));
  }
}
