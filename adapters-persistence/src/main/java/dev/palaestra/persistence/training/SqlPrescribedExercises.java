package dev.palaestra.persistence.training;

import static java.util.stream.Collectors.toMap;

import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.training.ExerciseId;
import dev.palaestra.domain.training.PrescribedExercise;
import dev.palaestra.domain.training.PrescribedExercises;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

@Singleton
@RegisterForReflection(targets = SqlPrescribedExercises.Row.class)
class SqlPrescribedExercises implements PrescribedExercises {
  /// In the order of the components of `Row`: names are not looked at.
  private static final String FIND =
      """
      select e.id, e.name, e.status = 'ARCHIVED',
             %s
      from exercise e left join exercise_contribution c on c.exercise_id = e.id
      where e.id = any(:ids) and (e.organization_id is null or e.organization_id = :organization)
      group by e.id
      """
          .formatted(ShareColumn.OF_ROWS);

  /// @param shares for [ShareColumn]; null without any
  record Row(UUID id, String name, boolean archived, @Nullable String shares) {
    PrescribedExercise toDomain() {
      return new PrescribedExercise(new ExerciseId(id), name, archived, ShareColumn.read(shares));
    }
  }

  private final Session session;

  SqlPrescribedExercises(Session session) {
    this.session = session;
  }

  @Override
  public Map<ExerciseId, PrescribedExercise> find(
      OrganizationId organization, Set<ExerciseId> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return session
        .createNativeQuery(FIND, Row.class)
        .setParameter("ids", ids.stream().map(ExerciseId::value).toArray(UUID[]::new))
        .setParameter("organization", organization.value())
        .getResultStream()
        .map(Row::toDomain)
        .collect(toMap(PrescribedExercise::id, it -> it));
  }
}
