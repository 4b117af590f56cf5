package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.CoachApplication;
import dev.palaestra.domain.identity.CoachApplicationId;
import dev.palaestra.domain.identity.CoachApplicationQueries;
import dev.palaestra.domain.identity.CoachApplicationView;
import dev.palaestra.domain.identity.Memberships;
import dev.palaestra.domain.identity.Reason;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.ExpectedVersion;
import dev.palaestra.domain.shared.Role;
import dev.palaestra.domain.shared.Transactions;
import dev.palaestra.domain.shared.Wanted;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An admin makes an applicant a coach, or does not; the applicant hears of it by mail.
@Singleton
public final class DecideCoachApplication {
  public record Command(
      Actor actor,
      CoachApplicationId application,
      ExpectedVersion expected,
      Wanted<Decision> decision) {}

  /// @param reason null for none
  public record Decision(boolean approves, @Nullable Reason reason) {}

  private final CoachApplicationQueries views;
  private final Applicants applicants;
  private final Memberships memberships;
  private final Consequences consequences;
  private final Transactions transactions;
  private final Clock clock;

  DecideCoachApplication(
      CoachApplicationQueries views,
      Applicants applicants,
      Memberships memberships,
      Consequences consequences,
      Transactions transactions,
      Clock clock) {
    this.views = views;
    this.applicants = applicants;
    this.memberships = memberships;
    this.consequences = consequences;
    this.transactions = transactions;
    this.clock = clock;
  }

  public CoachApplicationView handle(Command command) {
    command.actor().mustBeAtLeast(Role.ADMIN);
    return transactions.inTransaction(() -> decide(command));
  }

  private CoachApplicationView decide(Command command) {
    var actor = command.actor();
    var applicant = views.get(actor.tenant(), command.application()).accountId();
    Places.mustMayDecide(actor, applicant);
    var application = applicants.lock(actor, new AccountId(applicant), command.application());
    command.expected().mustBe(application.version());
    var decision = command.decision().checked();
    var before = application.facts();
    if (application.decide(decision.approves(), decision.reason())) {
      var now = clock.instant();
      applicants.decided(application, before, actor, now);
      if (application.isApproved()) {
        promote(application, actor, now);
      }
    }
    return views.get(actor.tenant(), command.application());
  }

  private void promote(CoachApplication application, Actor by, Instant now) {
    var wish = application.wish();
    var membership = memberships.find(wish.organization(), wish.account()).orElseThrow();
    var before = membership.facts();
    membership.becomeCoach();
    var verb = membership.transition().verb();
    var act = Places.act(by, now, verb, membership).changed(before, membership.facts());
    consequences.decided(membership, act, by, now);
  }
}
