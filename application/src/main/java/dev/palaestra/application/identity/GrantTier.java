package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.Organizations;
import dev.palaestra.domain.identity.Tier;
import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.AuditEntry;
import dev.palaestra.domain.shared.AuditTrail;
import dev.palaestra.domain.shared.ExpectedVersion;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;

/// The platform admin gives an organization a tier without a payment.
@Singleton
public final class GrantTier {
  public record Command(
      Actor actor, OrganizationId organization, ExpectedVersion expected, Tier tier) {}

  private final Organizations organizations;
  private final AuditTrail audit;
  private final Transactions transactions;
  private final Clock clock;

  GrantTier(Organizations organizations, AuditTrail audit, Transactions transactions, Clock clock) {
    this.organizations = organizations;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  public void handle(Command command) {
    command.actor().mustBePlatformAdmin();
    transactions.inTransaction(() -> grant(command));
  }

  private void grant(Command command) {
    var organization =
        organizations.find(command.organization()).orElseThrow(Organizations::absent);
    command.expected().mustBe(organization.version());
    var before = organization.tier();
    organization.grant(command.tier());
    organizations.save(organization);
    audit.add(
        new AuditEntry(
            clock.instant(),
            command.actor().account(),
            organization.id(),
            "organization.tier_granted",
            "organization",
            organization.id().value(),
            Map.of("tier", before),
            Map.of("tier", command.tier())));
  }
}
