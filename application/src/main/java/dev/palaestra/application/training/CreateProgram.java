package dev.palaestra.application.training;

import static dev.palaestra.domain.shared.Entitlement.OWN_PROGRAMS;

import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.AuditEntry;
import dev.palaestra.domain.shared.AuditTrail;
import dev.palaestra.domain.shared.DomainException;
import dev.palaestra.domain.shared.Entitlements;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Role;
import dev.palaestra.domain.shared.Transactions;
import dev.palaestra.domain.shared.Wanted;
import dev.palaestra.domain.training.Program;
import dev.palaestra.domain.training.ProgramDesign;
import dev.palaestra.domain.training.ProgramDetails;
import dev.palaestra.domain.training.ProgramId;
import dev.palaestra.domain.training.ProgramOrigin;
import dev.palaestra.domain.training.Programs;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;

/// A coach makes a program, an admin a template for his organization, the platform admin one for
/// all. A platform admin who is admin of the organization he works in makes that one's templates.
@Singleton
public final class CreateProgram {
  public record Command(Actor actor, boolean template, Wanted<Plan> plan) {}

  /// What the program is to be.
  public record Plan(ProgramDesign design, ProgramDetails details) {}

  private final Programs programs;
  private final Entitlements entitlements;
  private final AuditTrail audit;
  private final Transactions transactions;
  private final Clock clock;

  CreateProgram(
      Programs programs,
      Entitlements entitlements,
      AuditTrail audit,
      Transactions transactions,
      Clock clock) {
    this.programs = programs;
    this.entitlements = entitlements;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// @throws DomainException MEMBERSHIP_REQUIRED, NOT_ALLOWED, PRO_TIER_REQUIRED, VALIDATION_FAILED
  public ProgramAnswer handle(Command command) {
    var organization = placeOf(command);
    return transactions.inTransaction(() -> create(command, organization));
  }

  private static OrganizationId placeOf(Command command) {
    var actor = command.actor();
    if (command.template() && actor.platformAdmin() && !actor.isAdmin()) {
      return OrganizationId.NONE;
    }
    actor.mustBeAtLeast(command.template() ? Role.ADMIN : Role.COACH);
    return actor.tenant();
  }

  private ProgramAnswer create(Command command, OrganizationId organization) {
    if (!organization.equals(OrganizationId.NONE)) {
      entitlements.require(organization, OWN_PROGRAMS);
    }
    var now = clock.instant();
    var actor = command.actor();
    var plan = command.plan().checked();
    var id = ProgramId.next(now);
    var origin = new ProgramOrigin(id, organization, actor.account(), command.template(), now);
    var program = Program.create(origin, plan.design(), plan.details());
    programs.add(program);
    audit.add(
        AuditEntry.by(actor, now, "program.created")
            .in(organization)
            .on("program", id.value())
            .created(program.facts()));
    return new ProgramAnswer(program, Map.of());
  }
}
