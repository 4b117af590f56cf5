package dev.palaestra.persistence.training;

import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.Keyset;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Page;
import dev.palaestra.domain.shared.PageRequest;
import dev.palaestra.domain.training.NameKey;
import dev.palaestra.domain.training.ProgramFilter;
import dev.palaestra.domain.training.ProgramQueries;
import dev.palaestra.domain.training.ProgramSort;
import dev.palaestra.domain.training.ProgramStatus;
import dev.palaestra.domain.training.ProgramView;
import dev.palaestra.domain.training.SplitType;
import dev.palaestra.domain.training.StructureType;
import dev.palaestra.persistence.shared.KeysetOrder;
import dev.palaestra.persistence.shared.Parameters;
import dev.palaestra.persistence.shared.SearchWords;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

@Singleton
@RegisterForReflection(targets = ProgramView.class)
class SqlProgramQueries implements ProgramQueries {
  /// What the actor may see, and of that what he asks for.
  private static final String WANTED =
      """
      from program p
      where (p.organization_id = :none
             or p.organization_id = :tenant
                and (p.template or :admin or p.owner_id = :account))
        and (not :mine or p.owner_id = :account)
        and (cast(:template as boolean) is null or p.template = :template)
        and p.split_type in (:splits) and p.structure_type in (:structures)
        and p.status in (:statuses)
        and (cast(:text as text) is null or word_similarity(:text, p.search_words) >= 0.4)
      """;

  /// The match of the name counts twice.
  private static final String RELEVANCE =
      """
      cast(1000 * (2 * word_similarity(:text, p.name_key)
                   + word_similarity(:text, p.search_words)) as integer)
      """;

  /// In the order of the components of `ProgramView`: names are not looked at.
  private static final String ROWS =
      """
      select p.id, p.organization_id, p.owner_id, p.name, p.description, p.split_type,
             p.structure_type, array_to_string(p.selected_days, ','), p.days_on, p.days_off,
             p.duration_weeks, p.template, p.status,
             (select cast(count(*) as integer) from workout w
              where w.organization_id = p.organization_id and w.program_id = p.id),
             (select cast(coalesce(sum(x.sets), 0) as integer)
              from workout w join prescription x
                on x.organization_id = w.organization_id and x.workout_id = w.id
              where w.organization_id = p.organization_id and w.program_id = p.id),
             p.created_at, p.updated_at, %s
      """;

  private final Session session;

  SqlProgramQueries(Session session) {
    this.session = session;
  }

  @Override
  public Page<ProgramView> list(Actor actor, ProgramFilter filter, PageRequest<ProgramSort> page) {
    var relevance = filter.text() == null ? "cast(null as integer)" : RELEVANCE;
    var select = ROWS.formatted(relevance) + WANTED;
    var query = order(relevance, page).of(select, ProgramView.class, session);
    var rows = bound(query, actor, filter).getResultList();
    var total = page.withTotal() ? count(actor, filter) : null;
    return Page.of(rows, page.limit(), row -> keyset(row, page.sort()), total);
  }

  private Long count(Actor actor, ProgramFilter filter) {
    var query = session.createNativeQuery("select count(*) " + WANTED, Long.class);
    return bound(query, actor, filter).getSingleResult();
  }

  private static KeysetOrder order(String relevance, PageRequest<ProgramSort> page) {
    return switch (page.sort()) {
      case NAME -> new KeysetOrder("p.name_key", "text", "p.id", page);
      case CREATED_AT -> new KeysetOrder("p.created_at", "timestamptz", "p.id", page);
      case UPDATED_AT -> new KeysetOrder("p.updated_at", "timestamptz", "p.id", page);
      case RELEVANCE -> new KeysetOrder(relevance, "integer", "p.id", page);
    };
  }

  private static <T> NativeQuery<T> bound(NativeQuery<T> query, Actor actor, ProgramFilter filter) {
    var text = Optional.ofNullable(filter.text()).map(SearchWords::of).orElse(null);
    return query
        .setParameter("none", OrganizationId.NONE.value())
        .setParameter("tenant", actor.tenantOrNone().value())
        .setParameter("admin", actor.isAdmin())
        .setParameter("account", actor.account().value())
        .setParameter("mine", filter.mine())
        .setParameter("template", filter.template(), Boolean.class)
        .setParameter("splits", names(filter.splitTypes(), SplitType.values()))
        .setParameter("structures", names(filter.structureTypes(), StructureType.values()))
        .setParameter("statuses", names(filter.statuses(), ProgramStatus.values()))
        .setParameter("text", text, String.class);
  }

  /// Nothing chosen is everything.
  private static <E extends Enum<E>> List<String> names(Set<E> chosen, E[] all) {
    return Parameters.names(chosen.isEmpty() ? Set.of(all) : chosen);
  }

  private static Keyset keyset(ProgramView row, ProgramSort sort) {
    var key =
        switch (sort) {
          case NAME -> NameKey.of(row.name());
          case CREATED_AT -> row.createdAt().toString();
          case UPDATED_AT -> row.updatedAt().toString();
          case RELEVANCE -> String.valueOf(row.relevance());
        };
    return new Keyset(key, row.id());
  }
}
