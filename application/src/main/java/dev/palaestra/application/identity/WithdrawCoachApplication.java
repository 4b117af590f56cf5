package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.Accounts;
import dev.palaestra.domain.identity.CoachApplicationId;
import dev.palaestra.domain.identity.CoachApplications;
import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.AuditEntry;
import dev.palaestra.domain.shared.ExpectedVersion;
import dev.palaestra.domain.shared.Role;
import dev.palaestra.domain.shared.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;

/// An applicant no longer wants to be a coach, before anybody has decided about it.
@Singleton
public final class WithdrawCoachApplication {
  public record Command(Actor actor, CoachApplicationId application, ExpectedVersion expected) {}

  private final Accounts accounts;
  private final CoachApplications applications;
  private final Applicants applicants;
  private final Transactions transactions;
  private final Clock clock;

  WithdrawCoachApplication(
      Accounts accounts,
      CoachApplications applications,
      Applicants applicants,
      Transactions transactions,
      Clock clock) {
    this.accounts = accounts;
    this.applications = applications;
    this.applicants = applicants;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// @throws dev.palaestra.domain.shared.DomainException NOT_FOUND for another's too,
  ///   ALREADY_DECIDED, STALE_VERSION
  public void handle(Command command) {
    command.actor().mustBeAtLeast(Role.MEMBER);
    transactions.inTransaction(() -> withdraw(command));
  }

  private void withdraw(Command command) {
    var actor = command.actor();
    var tenant = actor.tenant();
    var applicant = accounts.holdAdmitted(actor.account()).id();
    var application =
        applications
            .lock(tenant, command.application())
            .filter(it -> it.wish().account().equals(applicant))
            .orElseThrow(CoachApplications::absent);
    command.expected().mustBe(application.version());
    application.mustWait();
    var now = clock.instant();
    applicants.withdraw(tenant, applicant, act -> AuditEntry.by(applicant, now, act));
  }
}
