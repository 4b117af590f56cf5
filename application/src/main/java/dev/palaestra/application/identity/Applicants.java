package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.CoachApplication;
import dev.palaestra.domain.identity.CoachApplicationDecided;
import dev.palaestra.domain.identity.CoachApplicationId;
import dev.palaestra.domain.identity.CoachApplications;
import dev.palaestra.domain.identity.Membership;
import dev.palaestra.domain.identity.Memberships;
import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.AuditEntry;
import dev.palaestra.domain.shared.AuditEntry.Act;
import dev.palaestra.domain.shared.AuditTrail;
import dev.palaestra.domain.shared.Outbox;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Those who want to be coaches, and what becomes of them. A step of use cases.
@Singleton
final class Applicants {
  private final CoachApplications applications;
  private final Memberships memberships;
  private final Places places;
  private final Outbox outbox;
  private final AuditTrail audit;

  Applicants(
      CoachApplications applications,
      Memberships memberships,
      Places places,
      Outbox outbox,
      AuditTrail audit) {
    this.applications = applications;
    this.memberships = memberships;
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

  /// The applicant is what the admin has decided, and hears of it.
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
    if (application.isApproved()) {
      promote(application, by, now);
    }
    outbox.add(by.tenant(), new CoachApplicationDecided(by.tenant().value(), id));
  }

  /// Who goes wants nothing any more.
  ///
  /// @param acts who does it, for the audit
  void withdraw(Membership applicant, Function<String, Act> acts) {
    var place = applicant.organization();
    applications
        .removePending(place, applicant.account())
        .ifPresent(it -> {
          var act = acts.apply("coach_application.withdrawn").in(place);
          audit.add(act.on("coach_application", it.id().value()).removed(it.facts()));
        });
  }

  private void promote(CoachApplication application, Actor by, Instant now) {
    var wish = application.wish();
    var membership = memberships.find(wish.organization(), wish.account()).orElseThrow();
    var before = membership.facts();
    membership.becomeCoach();
    places.withdrawAround(membership, Places.by(by, now), now);
    memberships.save(membership);
    audit.add(Places.act(by, now, "role_changed", membership).changed(before, membership.facts()));
  }
}
