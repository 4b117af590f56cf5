package dev.palaestra.persistence.training;

import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.Keyset;
import dev.palaestra.domain.shared.Page;
import dev.palaestra.domain.shared.PageRequest;
import dev.palaestra.domain.training.NameKey;
import dev.palaestra.domain.training.StandaloneWorkoutQueries;
import dev.palaestra.domain.training.StandaloneWorkoutSort;
import dev.palaestra.domain.training.StandaloneWorkoutView;
import dev.palaestra.persistence.shared.KeysetOrder;
import dev.palaestra.persistence.shared.Listing;
import dev.palaestra.persistence.shared.Parameters;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import org.hibernate.Session;

@Singleton
@RegisterForReflection(targets = StandaloneWorkoutView.class)
class SqlStandaloneWorkoutQueries implements StandaloneWorkoutQueries {
  /// As `StandaloneWorkouts.visibleTo` says too.
  private static final String VISIBLE =
      """
      from standalone_workout w
      where w.organization_id = :tenant and (:admin or w.owner_id = :account)
      """;

  /// In the order of the components of `StandaloneWorkoutView`: names are not looked at.
  private static final String SELECT =
      """
      select w.id, w.owner_id, w.name,
             (select cast(count(*) as integer) from standalone_prescription x
              where x.organization_id = w.organization_id and x.workout_id = w.id),
             (select cast(coalesce(sum(x.sets), 0) as integer) from standalone_prescription x
              where x.organization_id = w.organization_id and x.workout_id = w.id),
             w.created_at, w.updated_at
      """;

  private final Session session;

  SqlStandaloneWorkoutQueries(Session session) {
    this.session = session;
  }

  @Override
  public Page<StandaloneWorkoutView> list(Actor actor, PageRequest<StandaloneWorkoutSort> page) {
    var values =
        new Parameters()
            .with("tenant", actor.tenant().value())
            .with("admin", actor.isAdmin())
            .with("account", actor.account().value());
    return new Listing(SELECT, VISIBLE, values)
        .page(StandaloneWorkoutView.class, order(page), row -> keyset(row, page.sort()), session);
  }

  private static KeysetOrder order(PageRequest<StandaloneWorkoutSort> page) {
    return switch (page.sort()) {
      case NAME -> new KeysetOrder("w.name_key", "text", "w.id", page);
      case CREATED_AT -> new KeysetOrder("w.created_at", "timestamptz", "w.id", page);
    };
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
