package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.EmailAddress;
import dev.palaestra.domain.identity.Invitation.Offer;
import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.AuditEntry;
import dev.palaestra.domain.shared.AuditEntry.Act;
import dev.palaestra.domain.shared.AuditTrail;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Role;
import dev.palaestra.domain.shared.Transactions;
import dev.palaestra.domain.shared.Wanted;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Function;

/// The platform admin offers somebody to run an organization that nobody runs any more. Whatever
/// was offered so before is taken back, a mistyped address of his own too. It stands there like any
/// other invitation; the platform itself sees nothing of the organization.
@Singleton
public final class InviteAdmin {
  public record Command(Actor actor, OrganizationId organization, Wanted<EmailAddress> email) {}

  private final Offers offers;
  private final MailedTokens mailedTokens;
  private final AuditTrail audit;
  private final Transactions transactions;
  private final Clock clock;

  InviteAdmin(
      Offers offers,
      MailedTokens mailedTokens,
      AuditTrail audit,
      Transactions transactions,
      Clock clock) {
    this.offers = offers;
    this.mailedTokens = mailedTokens;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// @throws dev.palaestra.domain.shared.DomainException ACCOUNT_SUSPENDED, NOT_FOUND,
  ///   ORGANIZATION_CLOSED; HAS_ADMIN where somebody runs it; ALREADY_MEMBER for who is suspended
  ///   there; RATE_LIMITED
  public void handle(Command command) {
    var actor = command.actor();
    actor.mustBePlatformAdmin();
    var email = command.email().checked();
    mailedTokens.mustHaveRoom(command.organization().value(), email, clock.instant());
    var offer = new Offer(command.organization(), email, Role.ADMIN);
    transactions.inTransaction(() -> invite(actor, offer, clock.instant()));
  }

  private void invite(Actor actor, Offer offer, Instant now) {
    var organization = offer.organization();
    offers.mustLackAdmin(actor.account(), organization, offer.email());
    Function<String, Act> acts = action -> AuditEntry.by(actor, now, action).in(organization);
    offers.withdrawAs(organization, offer.role(), acts, now);
    var invitation = mailedTokens.invite(offer, actor.account(), now);
    audit.add(
        acts.apply("invitation.sent").on("invitation", invitation.id()).created(offer.facts()));
  }
}
