package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.Organization;
import dev.palaestra.domain.identity.OrganizationSettings;
import dev.palaestra.domain.identity.Organizations;
import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.AuditEntry;
import dev.palaestra.domain.shared.AuditTrail;
import dev.palaestra.domain.shared.ExpectedVersion;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Role;
import dev.palaestra.domain.shared.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.function.UnaryOperator;

/// An admin changes the settings of his organization, the platform admin those of any.
@Singleton
public final class EditOrganization {
  public record Command(
      Actor actor,
      OrganizationId organization,
      ExpectedVersion expected,
      UnaryOperator<OrganizationSettings> change) {}

  private final Organizations organizations;
  private final AuditTrail audit;
  private final Transactions transactions;
  private final Clock clock;

  EditOrganization(
      Organizations organizations, AuditTrail audit, Transactions transactions, Clock clock) {
    this.organizations = organizations;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  public void handle(Command command) {
    if (!command.actor().platformAdmin()) {
      command.actor().mustBeAtLeast(Role.ADMIN);
    }
    Organizations.mustBeVisible(command.actor(), command.organization());
    transactions.inTransaction(() -> edit(command));
  }

  private void edit(Command command) {
    var organization =
        organizations.find(command.organization()).orElseThrow(Organizations::absent);
    command.expected().mustBe(organization.version());
    var before = facts(organization);
    organization.edit(command.change());
    organizations.save(organization);
    audit.add(
        new AuditEntry(
            clock.instant(),
            command.actor().account(),
            organization.id(),
            "organization.changed",
            "organization",
            organization.id().value(),
            before,
            facts(organization)));
  }

  private static Map<String, Object> facts(Organization organization) {
    return Map.of("join_policy", organization.settings().joinPolicy());
  }
}
