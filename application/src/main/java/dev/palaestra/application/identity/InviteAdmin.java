package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.Invitation.Offer;
import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.AuditEntry;
import dev.palaestra.domain.shared.AuditTrail;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Transactions;
import dev.palaestra.domain.shared.Wanted;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;

/// The platform admin offers somebody to run an organization that nobody runs any more. It stands
/// there like any other invitation; the platform itself sees nothing of the organization.
@Singleton
public final class InviteAdmin {
  public record Command(Actor actor, OrganizationId organization, Wanted<Offer> offer) {}

  private final Places places;
  private final MailedTokens mailedTokens;
  private final AuditTrail audit;
  private final Transactions transactions;
  private final Clock clock;

  InviteAdmin(
      Places places,
      MailedTokens mailedTokens,
      AuditTrail audit,
      Transactions transactions,
      Clock clock) {
    this.places = places;
    this.mailedTokens = mailedTokens;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// @throws dev.palaestra.domain.shared.DomainException NOT_FOUND, ORGANIZATION_CLOSED; HAS_ADMIN
  ///   where somebody runs it; RATE_LIMITED
  public void handle(Command command) {
    var actor = command.actor();
    actor.mustBePlatformAdmin();
    var offer = command.offer().checked();
    mailedTokens.mustHaveRoom(command.organization().value(), offer.email(), clock.instant());
    transactions.inTransaction(() -> invite(actor, offer, clock.instant()));
  }

  private void invite(Actor actor, Offer offer, Instant now) {
    places.mustLackAdmin(offer.organization(), actor.account());
    var invitation = mailedTokens.invite(offer, actor.account(), now);
    var act = AuditEntry.by(actor, now, "invitation.sent").in(offer.organization());
    audit.add(act.on("invitation", invitation.id()).created(offer.facts()));
  }
}
