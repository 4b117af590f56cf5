package dev.palaestra.persistence.training;

import static dev.palaestra.persistence.shared.Surroundings.NOW;

import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.persistence.shared.Jdbc;
import jakarta.inject.Singleton;

/// Organizations and people to whom exercises may belong.
@Singleton
class Tenants {
  private final Jdbc jdbc;

  Tenants(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  OrganizationId organization() {
    var id = OrganizationId.next(NOW);
    jdbc.update(
        """
        insert into organization
          (id, name, name_key, join_policy, time_zone, tier, created_at, updated_at, version)
        values (?, 'Gym', 'gym', 'CLOSED', 'UTC', 'PRO', ?, ?, 0)
        """,
        id.value(),
        NOW,
        NOW);
    return id;
  }

  AccountId account() {
    var id = AccountId.next(NOW);
    jdbc.update(
        """
        insert into account
          (id, email, email_verified, phone_verified, full_name, locale, time_zone, status,
           platform_admin, created_at, updated_at, version)
        values (?, ?, true, false, 'Ana', 'en', 'UTC', 'ACTIVE', false, ?, ?, 0)
        """,
        id.value(),
        id.value() + "@example.org",
        NOW,
        NOW);
    return id;
  }

  /// Global exercises of other tests would be seen.
  void forgetExercises() {
    jdbc.update("truncate exercise, exercise_word cascade");
  }

  /// @param rows a table, with conditions perhaps
  long count(String rows) {
    return jdbc.query("select count(*) from " + rows, row -> row.getLong(1)).getFirst();
  }
}
