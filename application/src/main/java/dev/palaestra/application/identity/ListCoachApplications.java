package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.CoachApplicationQueries;
import dev.palaestra.domain.identity.CoachApplicationSort;
import dev.palaestra.domain.identity.CoachApplicationStatus;
import dev.palaestra.domain.identity.CoachApplicationView;
import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.Page;
import dev.palaestra.domain.shared.PageRequest;
import dev.palaestra.domain.shared.Role;
import dev.palaestra.domain.shared.Transactions;
import jakarta.inject.Singleton;
import java.util.Set;

/// Applicants see their own applications, an admin all of his organization.
@Singleton
public final class ListCoachApplications {
  /// @param statuses empty for all
  public record Command(
      Actor actor, Set<CoachApplicationStatus> statuses, PageRequest<CoachApplicationSort> page) {
    public Command {
      statuses = Set.copyOf(statuses);
    }
  }

  private final CoachApplicationQueries applications;
  private final Transactions transactions;

  ListCoachApplications(CoachApplicationQueries applications, Transactions transactions) {
    this.applications = applications;
    this.transactions = transactions;
  }

  public Page<CoachApplicationView> handle(Command command) {
    var actor = command.actor();
    actor.mustBeAtLeast(Role.MEMBER);
    var applicant = actor.atLeast(Role.ADMIN) ? null : actor.account();
    return transactions.inTransaction(
        () -> applications.list(actor.tenant(), applicant, command.statuses(), command.page()));
  }
}
