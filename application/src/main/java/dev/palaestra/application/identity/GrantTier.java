package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.OrganizationQueries;
import dev.palaestra.domain.identity.OrganizationView;
import dev.palaestra.domain.identity.Organizations;
import dev.palaestra.domain.identity.Tier;
import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.AuditEntry;
import dev.palaestra.domain.shared.AuditTrail;
import dev.palaestra.domain.shared.ExpectedVersion;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Transactions;
import dev.palaestra.domain.shared.Wanted;
import jakarta.inject.Singleton;
import java.time.Clock;

/// The platform admin gives an organization a tier without a payment.
@Singleton
public final class GrantTier {
  public record Command(
      Actor actor, OrganizationId organization, ExpectedVersion expected, Wanted<Tier> tier) {}

  private final Organizations organizations;
  private final OrganizationQueries views;
  private final AuditTrail audit;
  private final Transactions transactions;
  private final Clock clock;

  GrantTier(
      Organizations organizations,
      OrganizationQueries views,
      AuditTrail audit,
      Transactions transactions,
      Clock clock) {
    this.organizations = organizations;
    this.views = views;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  public OrganizationView handle(Command command) {
    command.actor().mustBePlatformAdmin();
    return transactions.inTransaction(() -> grant(command));
  }

  private OrganizationView grant(Command command) {
    var id = command.organization();
    var organization = organizations.find(id).orElseThrow(Organizations::absent);
    command.expected().mustBe(organization.version());
    var before = organization.facts();
    organization.grant(command.tier().checked());
    if (!organization.facts().equals(before)) {
      organizations.save(organization);
      var act = AuditEntry.by(command.actor(), clock.instant(), "organization.tier_granted").in(id);
      audit.add(act.on("organization", id.value()).changed(before, organization.facts()));
    }
    return views.get(id);
  }
}
