package dev.palaestra.persistence.identity;

import static java.util.stream.Collectors.joining;

import dev.palaestra.domain.identity.MemberQueries;
import dev.palaestra.domain.identity.MemberSort;
import dev.palaestra.domain.identity.MemberView;
import dev.palaestra.domain.shared.Keyset;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Page;
import dev.palaestra.domain.shared.PageRequest;
import dev.palaestra.persistence.identity.PlaceRows.Side;
import dev.palaestra.persistence.shared.KeysetOrder;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

@Singleton
@RegisterForReflection(targets = {MemberView.class, PlaceRow.class})
class SqlMemberQueries implements MemberQueries {
  private final Session session;
  private final MemberSearch search;

  SqlMemberQueries(Session session, MemberSearch search) {
    this.session = session;
    this.search = search;
  }

  @Override
  public Optional<MemberView> find(OrganizationId organization, UUID key, Instant now) {
    return session
        .createNativeQuery(PlaceRows.ONE, PlaceRow.class)
        .setParameter("organization", organization.value())
        .setParameter("now", now)
        .setParameter("key", key)
        .uniqueResultOptional()
        .map(PlaceRow::view);
  }

  @Override
  public Page<MemberView> list(
      OrganizationId organization, Filter filter, PageRequest<MemberSort> page, Instant now) {
    var wanted = PlaceRows.wanted(organization, filter, now);
    return filter.text() == null ? list(wanted, page) : search.find(wanted, filter.text(), page);
  }

  private Page<MemberView> list(PlaceRows wanted, PageRequest<MemberSort> page) {
    var order = order(page);
    var places =
        wanted.sides().stream()
            .map(it -> "(" + it.rows() + order.beginning() + order.end() + ")")
            .collect(joining(" union all "));
    var query = session.createNativeQuery(PlaceRows.shown(places) + order.end(), PlaceRow.class);
    var rows = order.bound(wanted.values().bind(query)).getResultList();
    var total = page.withTotal() ? wanted.count(wanted.sum(Side::count), session) : null;
    return Page.of(rows, page.limit(), row -> new Keyset(key(row, page.sort()), row.id()), total)
        .map(PlaceRow::view);
  }

  private static KeysetOrder order(PageRequest<MemberSort> page) {
    return switch (page.sort()) {
      case CREATED_AT -> new KeysetOrder("p.created_at", "timestamptz", "p.id", page);
      case FULL_NAME -> new KeysetOrder("p.name_key", "text", "p.id", page);
      case RELEVANCE -> throw new IllegalArgumentException("Nothing is searched for.");
    };
  }

  private static String key(PlaceRow row, MemberSort sort) {
    return sort == MemberSort.CREATED_AT ? row.createdAt().toString() : row.key();
  }
}
