package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.OrganizationQueries;
import dev.palaestra.domain.identity.OrganizationSettings;
import dev.palaestra.domain.identity.OrganizationView;
import dev.palaestra.domain.identity.Organizations;
import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.AuditEntry;
import dev.palaestra.domain.shared.AuditTrail;
import dev.palaestra.domain.shared.ExpectedVersion;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Role;
import dev.palaestra.domain.shared.SecondFactorDemands;
import dev.palaestra.domain.shared.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
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
  private final OrganizationQueries views;
  private final SecondFactorDemands demands;
  private final AuditTrail audit;
  private final Transactions transactions;
  private final Clock clock;

  EditOrganization(
      Organizations organizations,
      OrganizationQueries views,
      SecondFactorDemands demands,
      AuditTrail audit,
      Transactions transactions,
      Clock clock) {
    this.organizations = organizations;
    this.views = views;
    this.demands = demands;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  public OrganizationView handle(Command command) {
    if (!command.actor().platformAdmin()) {
      command.actor().mustBeAtLeast(Role.ADMIN);
    }
    command.actor().mustSee(command.organization());
    var edited = transactions.inTransaction(() -> edit(command));
    demands.refresh();
    return edited;
  }

  private OrganizationView edit(Command command) {
    var id = command.organization();
    var organization = organizations.find(id).orElseThrow(Organizations::absent);
    command.expected().mustBe(organization.version());
    var before = organization.facts();
    organization.edit(command.change());
    if (!organization.facts().equals(before)) {
      organizations.save(organization);
      var act = AuditEntry.by(command.actor(), clock.instant(), "organization.changed").in(id);
      audit.add(act.on("organization", id.value()).changed(before, organization.facts()));
    }
    return views.get(id);
  }
}
