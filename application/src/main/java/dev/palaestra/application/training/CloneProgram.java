package dev.palaestra.application.training;

import static dev.palaestra.domain.shared.Entitlement.TEMPLATE_CLONING;

import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.AuditEntry;
import dev.palaestra.domain.shared.AuditTrail;
import dev.palaestra.domain.shared.Entitlements;
import dev.palaestra.domain.shared.Transactions;
import dev.palaestra.domain.training.ProgramId;
import dev.palaestra.domain.training.Programs;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A member makes a program of his own out of a template that he can see.
@Singleton
public final class CloneProgram {
  /// @param name null for "My {name of the template}"
  public record Command(Actor actor, ProgramId template, @Nullable String name) {}

  private final Programs programs;
  private final Entitlements entitlements;
  private final AuditTrail audit;
  private final Transactions transactions;
  private final Clock clock;

  public CloneProgram(
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

  public ProgramId handle(Command command) {
    return transactions.inTransaction(() -> copy(command));
  }

  private ProgramId copy(Command command) {
    var now = clock.instant();
    var actor = command.actor();
    var organization = actor.tenant();
    entitlements.require(organization, TEMPLATE_CLONING);
    var template = programs.visibleTo(actor, command.template());
    var copy = template.cloneFor(actor.account(), organization, command.name(), now);
    programs.add(copy);
    audit.add(
        new AuditEntry(
            now,
            actor.account(),
            organization,
            "program.cloned",
            "program",
            copy.id().value(),
            Map.of(),
            Map.of("template_id", template.id().value())));
    return copy.id();
  }
}
