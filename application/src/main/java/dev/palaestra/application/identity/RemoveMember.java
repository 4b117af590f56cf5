package dev.palaestra.application.identity;

import static dev.palaestra.domain.identity.IdentityError.NOT_ON_YOURSELF;
import static dev.palaestra.domain.shared.SharedError.NOT_FOUND;

import dev.palaestra.domain.identity.Memberships;
import dev.palaestra.domain.identity.Organizations;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.AuditEntry;
import dev.palaestra.domain.shared.AuditTrail;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Role;
import dev.palaestra.domain.shared.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/// An admin ends somebody's membership; its history stays, his sessions there end at once.
@Singleton
public final class RemoveMember {
  public record Command(Actor actor, OrganizationId organization, AccountId member) {}

  private final Organizations organizations;
  private final Memberships memberships;
  private final SessionEndings endings;
  private final AuditTrail audit;
  private final Transactions transactions;
  private final Clock clock;

  RemoveMember(
      Organizations organizations,
      Memberships memberships,
      SessionEndings endings,
      AuditTrail audit,
      Transactions transactions,
      Clock clock) {
    this.organizations = organizations;
    this.memberships = memberships;
    this.endings = endings;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  public void handle(Command command) {
    command.actor().mustBeAtLeast(Role.ADMIN);
    command.actor().mustBeIn(command.organization());
    if (command.actor().account().equals(command.member())) {
      throw NOT_ON_YOURSELF.because("Another admin has to do this.");
    }
    endings.announce(transactions.inTransaction(() -> remove(command)));
  }

  private List<UUID> remove(Command command) {
    var now = clock.instant();
    var organization = command.organization();
    var member = command.member();
    var _ = organizations.lock(organization).orElseThrow(Organizations::absent);
    var membership =
        memberships
            .find(organization, member)
            .filter(it -> !it.hasEnded())
            .orElseThrow(() -> NOT_FOUND.because("There is no such member."));
    var before = membership.facts();
    membership.end(memberships.otherAdmins(organization, member));
    memberships.save(membership);
    var act = AuditEntry.by(command.actor(), now, "membership.ended");
    audit.add(act.on("account", member.value()).removed(before));
    return endings.endIn(organization, member, command.actor().account(), now);
  }
}
