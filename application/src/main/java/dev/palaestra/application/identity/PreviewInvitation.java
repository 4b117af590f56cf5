package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.Challenge;
import dev.palaestra.domain.identity.InvitationQueries;
import dev.palaestra.domain.identity.OfferView;
import dev.palaestra.domain.identity.SecretToken;
import dev.palaestra.domain.shared.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;

/// Whoever has the mail sees where he is invited, as what, and by which address he can accept.
@Singleton
public final class PreviewInvitation {
  public record Command(SecretToken token) {}

  private final InvitationQueries invitations;
  private final Transactions transactions;
  private final Clock clock;

  PreviewInvitation(InvitationQueries invitations, Transactions transactions, Clock clock) {
    this.invitations = invitations;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// @throws dev.palaestra.domain.shared.DomainException TOKEN_INVALID
  public OfferView handle(Command command) {
    return transactions
        .inTransaction(() -> invitations.findOffer(command.token().hash(), clock.instant()))
        .orElseThrow(Challenge::refusal);
  }
}
