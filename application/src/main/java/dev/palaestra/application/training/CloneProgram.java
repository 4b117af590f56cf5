package dev.palaestra.application.training;

import static dev.palaestra.domain.shared.Entitlement.TEMPLATE_CLONING;

import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.AuditEntry;
import dev.palaestra.domain.shared.AuditTrail;
import dev.palaestra.domain.shared.DomainException;
import dev.palaestra.domain.shared.Entitlements;
import dev.palaestra.domain.shared.Facts;
import dev.palaestra.domain.shared.Transactions;
import dev.palaestra.domain.shared.Wanted;
import dev.palaestra.domain.training.PrescribedExercises;
import dev.palaestra.domain.training.ProgramId;
import dev.palaestra.domain.training.Programs;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/// A member makes a program of his own out of a template that he can see.
@Singleton
public final class CloneProgram {
  /// @param name null for "My {name of the template}"
  public record Command(Actor actor, ProgramId template, Wanted<@Nullable String> name) {}

  private final Programs programs;
  private final PrescribedExercises exercises;
  private final Entitlements entitlements;
  private final AuditTrail audit;
  private final Transactions transactions;
  private final Clock clock;

  CloneProgram(
      Programs programs,
      PrescribedExercises exercises,
      Entitlements entitlements,
      AuditTrail audit,
      Transactions transactions,
      Clock clock) {
    this.programs = programs;
    this.exercises = exercises;
    this.entitlements = entitlements;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// @throws DomainException MEMBERSHIP_REQUIRED, PRO_TIER_REQUIRED, NOT_FOUND, VALIDATION_FAILED
  public ProgramAnswer handle(Command command) {
    return transactions.inTransaction(() -> copy(command));
  }

  private ProgramAnswer copy(Command command) {
    var now = clock.instant();
    var actor = command.actor();
    var organization = actor.tenant();
    entitlements.require(organization, TEMPLATE_CLONING);
    var template = programs.visibleTo(actor, command.template());
    template.mustBeCloneable();
    var name = command.name().checked();
    var copy = template.cloneFor(actor.account(), organization, name, now);
    programs.add(copy);
    audit.add(
        AuditEntry.by(actor, now, "program.cloned")
            .on("program", copy.id().value())
            .created(
                new Facts().and(copy.facts()).with("template_id", template.id().value()).all()));
    return new ProgramAnswer(copy, exercises.find(organization, copy.exercises()));
  }
}
