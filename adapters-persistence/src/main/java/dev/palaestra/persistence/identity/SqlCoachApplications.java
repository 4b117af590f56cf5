package dev.palaestra.persistence.identity;

import dev.palaestra.domain.identity.CoachApplication;
import dev.palaestra.domain.identity.CoachApplications;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.hibernate.Session;

@Singleton
class SqlCoachApplications implements CoachApplications {
  private static final String ADD =
      """
      insert into coach_application (organization_id, id, account_id, created_at)
      values (:organization, :id, :account, :now)
      """;

  private final Session session;
  private final Clock clock;

  SqlCoachApplications(Session session, Clock clock) {
    this.session = session;
    this.clock = clock;
  }

  @Override
  public void add(CoachApplication application) {
    session
        .createNativeMutationQuery(ADD)
        .setParameter("organization", application.organization().value())
        .setParameter("id", application.id().value())
        .setParameter("account", application.account().value())
        .setParameter("now", clock.instant())
        .executeUpdate();
  }
}
