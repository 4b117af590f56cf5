package dev.palaestra.persistence.training;

import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.training.ExerciseId;
import dev.palaestra.persistence.shared.Surroundings;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Rows of other tables, to which those of programs refer.
@Singleton
class Neighbours {
  private final EntityManager entities;

  Neighbours(EntityManager entities) {
    this.entities = entities;
  }

  OrganizationId organization() {
    var id = UUID.randomUUID();
    insert(
        """
        insert into organization (id, name, name_key, join_policy, time_zone, tier, created_at,
                                  updated_at, version)
        values (?1, 'Gym', 'gym', 'CLOSED', 'UTC', 'PRO', ?2, ?2, 0)
        """,
        id,
        Surroundings.NOW);
    return new OrganizationId(id);
  }

  AccountId account() {
    var id = UUID.randomUUID();
    insert(
        """
        insert into account (id, email, email_verified, phone_verified, full_name, locale,
                             time_zone, status, platform_admin, created_at, updated_at, version)
        values (?1, ?2, true, false, 'Ana', 'en', 'UTC', 'ACTIVE', false, ?3, ?3, 0)
        """,
        id,
        id + "@example.org",
        Surroundings.NOW);
    return new AccountId(id);
  }

  /// @param organization null for a global exercise
  /// @param shares like `CHEST=4,TRICEPS=2`, in quarters; empty for none
  ExerciseId exercise(@Nullable OrganizationId organization, String name, String shares) {
    var id = UUID.randomUUID();
    insert(
        """
        insert into exercise (id, organization_id, owner_id, name, name_key, equipment, category,
                              status, created_at, updated_at, name_words, word_count)
        values (?1, cast(?2 as uuid), cast(?3 as uuid), ?4, lower(?4), 'BARBELL', 'STRENGTH',
                'ACTIVE', ?5, ?5, lower(?4), 1)
        """,
        id,
        organization == null ? null : organization.value().toString(),
        organization == null ? null : account().value().toString(),
        name,
        Surroundings.NOW);
    for (var share : shares.isEmpty() ? new String[0] : shares.split(",")) {
      var parts = share.split("=");
      insert(
          "insert into exercise_contribution (exercise_id, muscle, quarters) values (?1, ?2, ?3)",
          id,
          parts[0],
          Integer.parseInt(parts[1]));
    }
    return new ExerciseId(id);
  }

  void archive(ExerciseId exercise) {
    insert("update exercise set status = 'ARCHIVED' where id = ?1", exercise.value());
  }

  void remove(ExerciseId exercise) {
    insert("delete from exercise where id = ?1", exercise.value());
  }

  private void insert(String sql, @Nullable Object... values) {
    var statement = entities.createNativeQuery(sql);
    for (var i = 0; i < values.length; i++) {
      statement.setParameter(i + 1, values[i]);
    }
    statement.executeUpdate();
  }
}
