package dev.palaestra.application.training;

import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.DomainException;
import dev.palaestra.domain.shared.Role;
import dev.palaestra.domain.shared.Transactions;
import dev.palaestra.domain.training.ScopeKind;
import jakarta.inject.Singleton;

/// Whether somebody may import at all: asked before his file is read, which costs more than this.
@Singleton
public final class AdmitImport {
  public record Command(Actor actor, ScopeKind scope) {}

  private final ExerciseAccess access;
  private final Transactions transactions;

  AdmitImport(ExerciseAccess access, Transactions transactions) {
    this.access = access;
    this.transactions = transactions;
  }

  /// @throws DomainException NOT_ALLOWED, MEMBERSHIP_REQUIRED, PRO_TIER_REQUIRED
  public void handle(Command command) {
    transactions.inTransaction(() -> access.toFill(command.actor(), command.scope(), Role.ADMIN));
  }
}
