package dev.palaestra.domain.training;

import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.Page;
import dev.palaestra.domain.shared.PageRequest;

/// Lists of programs, each one statement.
public interface ProgramQueries {
  /// What the actor may see: the templates of his organization and the global ones, his own
  /// programs, and as an admin those of the whole organization. Inside a transaction.
  Page<ProgramView> list(Actor actor, ProgramFilter filter, PageRequest<ProgramSort> page);
}
