package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.Accounts;
import dev.palaestra.domain.identity.CoachApplicationQueries;
import dev.palaestra.domain.identity.CoachApplicationView;
import dev.palaestra.domain.identity.Memberships;
import dev.palaestra.domain.identity.Place;
import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.Role;
import dev.palaestra.domain.shared.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/// A member asks the admins of his organization to make him a coach.
@Singleton
public final class ApplyAsCoach {
  /// @param note what he says about it; null for nothing
  public record Command(Actor actor, @Nullable String note) {}

  private final Accounts accounts;
  private final Memberships memberships;
  private final Applicants applicants;
  private final CoachApplicationQueries views;
  private final Transactions transactions;
  private final Clock clock;

  ApplyAsCoach(
      Accounts accounts,
      Memberships memberships,
      Applicants applicants,
      CoachApplicationQueries views,
      Transactions transactions,
      Clock clock) {
    this.accounts = accounts;
    this.memberships = memberships;
    this.applicants = applicants;
    this.views = views;
    this.transactions = transactions;
    this.clock = clock;
  }

  public CoachApplicationView handle(Command command) {
    command.actor().mustBeAtLeast(Role.MEMBER);
    return transactions.inTransaction(() -> apply(command));
  }

  private CoachApplicationView apply(Command command) {
    var tenant = command.actor().tenant();
    var person = accounts.holdAdmitted(command.actor().account()).id();
    var applicant = memberships.findActive(tenant, person).orElseThrow(Place::absent);
    return views.get(tenant, applicants.apply(applicant, command.note(), clock.instant()));
  }
}
