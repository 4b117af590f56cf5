package dev.palaestra.persistence.insight;

import dev.palaestra.domain.shared.Traces;
import dev.palaestra.persistence.shared.SqlTraces;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.hibernate.Session;

/// The audit keeps ids, and reasons that admins gave.
final class InsightTraces {
  private static final List<String> STATEMENTS =
      List.of(
          """
          update audit_entry set address = null
          where actor_id = :account and address is not null
          """);

  private InsightTraces() {}

  @Produces
  @Singleton
  static Traces traces(Session session) {
    return new SqlTraces(session, STATEMENTS);
  }
}
