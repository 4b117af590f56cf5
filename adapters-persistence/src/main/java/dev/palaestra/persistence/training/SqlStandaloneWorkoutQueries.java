package dev.palaestra.persistence.training;

import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.Keyset;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Page;
import dev.palaestra.domain.shared.PageRequest;
import dev.palaestra.domain.training.NameKey;
import dev.palaestra.domain.training.StandaloneWorkoutQueries;
import dev.palaestra.domain.training.StandaloneWorkoutSort;
import dev.palaestra.domain.training.StandaloneWorkoutView;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

@Singleton
@RegisterForReflection(targets = StandaloneWorkoutView.class)
class SqlStandaloneWorkoutQueries implements StandaloneWorkoutQueries {
  private static final String VISIBLE =
      """
      from standalone_workout w
      where w.organization_id = :tenant and (:admin or w.owner_id = :account)
      """;

  /// In the order of the components of `StandaloneWorkoutView`: names are not looked at.
  private static final String ROWS =
      """
      select w.id, w.owner_id, w.name, x.exercises, x.sets, w.created_at, w.updated_at
      from (select w.* %1$s
              and (:first or (%2$s, w.id) %3$s (cast(:key as %4$s), :id))
            order by %2$s %5$s, w.id %5$s
            limit :rows) w
      cross join lateral (
        select cast(count(*) as integer) as exercises,
               cast(coalesce(sum(sets), 0) as integer) as sets
        from standalone_prescription
        where organization_id = w.organization_id and workout_id = w.id) x
      order by %2$s %5$s, w.id %5$s
      """;

  private final Session session;

  SqlStandaloneWorkoutQueries(Session session) {
    this.session = session;
  }

  @Override
  public Page<StandaloneWorkoutView> list(Actor actor, PageRequest<StandaloneWorkoutSort> page) {
    var start = page.start();
    var rows =
        bound(session.createNativeQuery(sql(page), StandaloneWorkoutView.class), actor)
            .setParameter("first", start.isEmpty())
            .setParameter("key", start.map(Keyset::key).orElse(null), String.class)
            .setParameter("id", start.map(Keyset::id).orElse(OrganizationId.NONE.value()))
            .setParameter("rows", page.limit() + 1)
            .getResultList();
    var total =
        page.withTotal()
            ? bound(session.createNativeQuery("select count(*) " + VISIBLE, Long.class), actor)
                .getSingleResult()
            : null;
    return Page.of(rows, page.limit(), row -> keyset(row, page.sort()), total);
  }

  private static String sql(PageRequest<StandaloneWorkoutSort> page) {
    var byName = page.sort() == StandaloneWorkoutSort.NAME;
    return ROWS.formatted(
        VISIBLE,
        byName ? "w.name_key" : "w.created_at",
        page.descending() ? "<" : ">",
        byName ? "text" : "timestamptz",
        page.descending() ? "desc" : "asc");
  }

  private static <T> NativeQuery<T> bound(NativeQuery<T> query, Actor actor) {
    return query
        .setParameter("tenant", actor.tenant().value())
        .setParameter("admin", actor.isAdmin())
        .setParameter("account", actor.account().value());
  }

  private static Keyset keyset(StandaloneWorkoutView row, StandaloneWorkoutSort sort) {
    var key =
        switch (sort) {
          case NAME -> NameKey.of(row.name());
          case CREATED_AT -> row.createdAt().toString();
        };
    return new Keyset(key, row.id());
  }
}
