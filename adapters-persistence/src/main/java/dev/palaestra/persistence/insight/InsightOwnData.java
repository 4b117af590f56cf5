package dev.palaestra.persistence.insight;

import dev.palaestra.domain.shared.OwnData;
import dev.palaestra.persistence.shared.Jdbc;
import dev.palaestra.persistence.shared.SqlOwnData;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// What insight gives a person to take with him.
final class InsightOwnData {
  private InsightOwnData() {}

  /// Without what the things were before and after: they need not be his.
  @Produces
  @Singleton
  static OwnData activity(Jdbc jdbc) {
    return new SqlOwnData(
        "activity",
        """
        select at, action, target_type, target_id,
               nullif(organization_id, '00000000-0000-0000-0000-000000000000') as organization_id,
               address, request_id
        from audit_entry where actor_id = ? order by at, id
        """,
        jdbc);
  }
}
