package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.CoachApplicationId;
import dev.palaestra.domain.identity.CoachApplicationQueries;
import dev.palaestra.domain.identity.CoachApplicationView;
import dev.palaestra.domain.identity.CoachApplications;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.Role;
import dev.palaestra.domain.shared.Transactions;
import jakarta.inject.Singleton;

/// The applicant sees his application, an admin every one in his organization.
@Singleton
public final class ReadCoachApplication {
  public record Command(Actor actor, CoachApplicationId application) {}

  private final CoachApplicationQueries applications;
  private final Transactions transactions;

  ReadCoachApplication(CoachApplicationQueries applications, Transactions transactions) {
    this.applications = applications;
    this.transactions = transactions;
  }

  public CoachApplicationView handle(Command command) {
    var actor = command.actor();
    actor.mustBeAtLeast(Role.MEMBER);
    var application =
        transactions.inTransaction(() -> applications.get(actor.tenant(), command.application()));
    if (!actor.isOrAdmin(new AccountId(application.accountId()))) {
      throw CoachApplications.absent();
    }
    return application;
  }
}
