package dev.palaestra.persistence.training;

import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.training.Difficulty;
import dev.palaestra.domain.training.Equipment;
import dev.palaestra.domain.training.ExerciseCategory;
import dev.palaestra.domain.training.ExerciseStatistics;
import dev.palaestra.domain.training.MuscleGroup;
import dev.palaestra.domain.training.ScopeKind;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;

/// How many exercises there are of each sort, by one statement.
@Singleton
class ExerciseCounts {
  private static final String COUNT =
      """
      with visible as (
        select e.id, e.equipment, e.category, e.difficulty,
               case when e.organization_id is null then 'GLOBAL' else 'ORGANIZATION' end as scope
        from exercise e
        where e.status = 'ACTIVE' and (e.organization_id is null or e.organization_id = :tenant))
      select case when grouping(scope) = 0 then 'scope'
                  when grouping(equipment) = 0 then 'equipment'
                  when grouping(category) = 0 then 'category'
                  else 'difficulty' end as sort,
             coalesce(scope, equipment, category, difficulty) as kind,
             count(*) as number
      from visible
      group by grouping sets ((scope), (equipment), (category), (difficulty))
      having coalesce(scope, equipment, category, difficulty) is not null
      union all select 'muscle', c.muscle, count(*)
                from visible join exercise_contribution c on c.exercise_id = visible.id group by 2
      """;

  private final Session session;

  ExerciseCounts(Session session) {
    this.session = session;
  }

  ExerciseStatistics of(OrganizationId tenant) {
    var rows =
        session
            .createNativeQuery(COUNT, Tuple.class)
            .setParameter("tenant", tenant.value())
            .getResultList();
    var scopes = counts(rows, "scope", ScopeKind.class);
    long global = scopes.get(ScopeKind.GLOBAL);
    long own = scopes.get(ScopeKind.ORGANIZATION);
    return new ExerciseStatistics(
        global + own,
        global,
        own,
        counts(rows, "muscle", MuscleGroup.class),
        counts(rows, "equipment", Equipment.class),
        counts(rows, "category", ExerciseCategory.class),
        counts(rows, "difficulty", Difficulty.class));
  }

  /// One number for every constant, 0 where there is no row.
  private static <E extends Enum<E>> Map<E, Long> counts(
      List<Tuple> rows, String sort, Class<E> type) {
    var counts = new EnumMap<E, Long>(type);
    for (var constant : type.getEnumConstants()) {
      counts.put(constant, 0L);
    }
    rows.stream()
        .filter(row -> row.get("sort", String.class).equals(sort))
        .forEach(row ->
            counts.put(
                Enum.valueOf(type, row.get("kind", String.class)), row.get("number", Long.class)));
    return counts;
  }
}
