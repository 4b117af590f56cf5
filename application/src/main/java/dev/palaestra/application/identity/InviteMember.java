package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.Accounts;
import dev.palaestra.domain.identity.Invitation.Offer;
import dev.palaestra.domain.identity.InvitationView;
import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.AuditEntry;
import dev.palaestra.domain.shared.AuditTrail;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Role;
import dev.palaestra.domain.shared.Transactions;
import dev.palaestra.domain.shared.Wanted;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;

/// An admin offers somebody a place in his organization; a newer offer replaces an older one.
@Singleton
public final class InviteMember {
  public record Command(Actor actor, OrganizationId organization, Wanted<Offer> offer) {}

  private final Accounts accounts;
  private final Offers offers;
  private final MailedTokens mailedTokens;
  private final AuditTrail audit;
  private final Transactions transactions;
  private final Clock clock;

  InviteMember(
      Accounts accounts,
      Offers offers,
      MailedTokens mailedTokens,
      AuditTrail audit,
      Transactions transactions,
      Clock clock) {
    this.accounts = accounts;
    this.offers = offers;
    this.mailedTokens = mailedTokens;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  public InvitationView handle(Command command) {
    command.actor().mustBeAtLeast(Role.ADMIN);
    command.actor().mustBeIn(command.organization());
    var admin = command.actor().account();
    transactions.inTransaction(() -> accounts.get(admin).mustBeVerified());
    var offer = command.offer().checked();
    mailedTokens.mustHaveRoom(command.organization().value(), offer.email(), clock.instant());
    return transactions.inTransaction(() -> invite(command.actor(), offer, clock.instant()));
  }

  private InvitationView invite(Actor actor, Offer offer, Instant now) {
    offers.mustBeFree(actor, offer.email());
    var invitation = mailedTokens.invite(offer, actor.account(), now);
    var act = AuditEntry.by(actor, now, "invitation.sent");
    audit.add(act.on("invitation", invitation.id()).created(offer.facts()));
    return invitation;
  }
}
