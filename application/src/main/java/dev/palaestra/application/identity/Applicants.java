package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.Accounts;
import dev.palaestra.domain.identity.CoachApplication;
import dev.palaestra.domain.identity.CoachApplicationDecided;
import dev.palaestra.domain.identity.CoachApplicationId;
import dev.palaestra.domain.identity.CoachApplications;
import dev.palaestra.domain.identity.Membership;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.AuditEntry;
import dev.palaestra.domain.shared.AuditEntry.Act;
import dev.palaestra.domain.shared.AuditTrail;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Outbox;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Those who want to be coaches, and what becomes of them. A step of use cases.
@Singleton
final class Applicants {
  private final Accounts accounts;
  private final CoachApplications applications;
  private final Places places;
  private final Outbox outbox;
  private final AuditTrail audit;

  Applicants(
      Accounts accounts,
      CoachApplications applications,
      Places places,
      Outbox outbox,
      AuditTrail audit) {
    this.accounts = accounts;
    this.applications = applications;
    this.places = places;
    this.outbox = outbox;
    this.audit = audit;
  }

  /// @param note null for none
  /// @throws dev.palaestra.domain.shared.DomainException ALREADY_COACH, ALREADY_APPLIED
  CoachApplicationId apply(Membership applicant, @Nullable String note, Instant now) {
    var application = CoachApplication.make(applicant, note, now);
    applications.add(application);
    var act = AuditEntry.by(applicant.account(), now, "coach_application.made");
    var id = application.id();
    audit.add(
        act.in(applicant.organization())
            .on("coach_application", id.value())
            .created(application.facts()));
    return id;
  }

  /// An application, held for an admin to decide about it, and whose it is before (ADR 27).
  ///
  /// @throws dev.palaestra.domain.shared.DomainException NOT_FOUND; NOT_ALLOWED for who is no admin
  ///   any more
  CoachApplication lock(Actor admin, AccountId applicant, CoachApplicationId id) {
    places.mustStillLead(admin);
    var _ = accounts.hold(applicant);
    return applications.lock(admin.tenant(), id).orElseThrow(CoachApplications::absent);
  }

  /// An admin has decided about it, and the applicant hears of that.
  ///
  /// @param before what the audit tells of the application as it was
  void decided(CoachApplication application, Map<String, Object> before, Actor by, Instant now) {
    applications.save(application);
    var id = application.id().value();
    var verb = application.isApproved() ? "approved" : "rejected";
    audit.add(
        AuditEntry.by(by, now, "coach_application." + verb)
            .on("coach_application", id)
            .replaced(before, application.facts()));
    outbox.add(by.tenant(), new CoachApplicationDecided(by.tenant().value(), id));
  }

  /// After somebody's membership has changed: an application that asks for nothing any more goes.
  /// His account is held, and the membership is not saved yet.
  ///
  /// @param acts who does it, for the audit
  void settle(Membership applicant, Function<String, Act> acts) {
    if (!applicant.mayBecomeCoach()) {
      withdraw(applicant.organization(), applicant.account(), acts);
    }
  }

  /// The application that waits goes, if there is one. His account is held.
  ///
  /// @param acts the same
  void withdraw(OrganizationId place, AccountId applicant, Function<String, Act> acts) {
    applications
        .removePending(place, applicant)
        .ifPresent(it -> {
          var act = acts.apply("coach_application.withdrawn").in(place);
          audit.add(act.on("coach_application", it.id().value()).removed(it.facts()));
        });
  }
}
