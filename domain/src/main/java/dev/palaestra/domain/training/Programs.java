package dev.palaestra.domain.training;

import static dev.palaestra.domain.shared.SharedError.NOT_FOUND;

import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.DomainException;
import dev.palaestra.domain.shared.OrganizationId;
import java.util.Optional;

/// All programs and templates.
public interface Programs {

  /// A program of this organization, or a global template.
  Optional<Program> find(OrganizationId organization, ProgramId id);

  /// @throws DomainException NOT_FOUND when a prescribed exercise has gone meanwhile
  void add(Program program);

  /// Stores what was loaded in this version and answers it in its new one.
  ///
  /// @throws DomainException LOST_RACE when it has changed since; DAY_TAKEN, ORDER_TAKEN; NOT_FOUND
  ///   when a prescribed exercise has gone meanwhile
  Program save(Program program);

  /// @throws DomainException LOST_RACE when it has changed since it was loaded
  void remove(Program program);

  /// The program, if the actor may see it. The platform admin reaches global templates without a
  /// membership.
  ///
  /// @throws DomainException NOT_FOUND, MEMBERSHIP_REQUIRED
  default Program visibleTo(Actor actor, ProgramId id) {
    var place = actor.platformAdmin() ? actor.tenantOrNone() : actor.tenant();
    return find(place, id)
        .filter(program -> program.isVisibleTo(actor))
        .orElseThrow(() -> NOT_FOUND.because("There is no such program."));
  }

  /// The program, if the actor may change it.
  ///
  /// @throws DomainException NOT_FOUND where he may not even see it, NOT_ALLOWED where he may
  default Program changeableBy(Actor actor, ProgramId id) {
    var program = visibleTo(actor, id);
    program.mustBeChangeableBy(actor);
    return program;
  }
}
