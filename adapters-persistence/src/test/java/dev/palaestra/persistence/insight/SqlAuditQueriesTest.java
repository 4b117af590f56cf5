package dev.palaestra.persistence.insight;

import static dev.palaestra.persistence.shared.Surroundings.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.palaestra.domain.insight.AuditAddresses;
import dev.palaestra.domain.insight.AuditEventView;
import dev.palaestra.domain.insight.AuditQueries;
import dev.palaestra.domain.insight.AuditQueries.Filter;
import dev.palaestra.domain.insight.AuditSort;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.AuditEntry;
import dev.palaestra.domain.shared.AuditTrail;
import dev.palaestra.domain.shared.Keyset;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Page;
import dev.palaestra.domain.shared.PageRequest;
import dev.palaestra.domain.shared.Transactions;
import dev.palaestra.persistence.shared.Jdbc;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SqlAuditQueriesTest {
  @Inject AuditQueries events;
  @Inject AuditAddresses addresses;
  @Inject AuditTrail audit;
  @Inject Transactions transactions;
  @Inject Jdbc jdbc;

  private final OrganizationId gym = OrganizationId.next(NOW);
  private final OrganizationId elsewhere = OrganizationId.next(NOW);
  private final AccountId ana = AccountId.next(NOW);
  private final AccountId ben = AccountId.next(NOW);
  private final UUID target = UUID.randomUUID();

  @Test
  void shows_every_field() {
    var suspended =
        AuditEntry.by(ana, NOW, "membership.suspended")
            .in(gym)
            .on("account", target)
            .changed(Map.of("status", "ACTIVE"), Map.of("status", "SUSPENDED"));
    transactions.inTransaction(() -> audit.add(suspended));
    var shown = list(in(gym), page(10, null)).items().getFirst();
    assertThat(shown)
        .isEqualTo(
            new AuditEventView(
                shown.id(),
                NOW,
                ana.value(),
                "membership.suspended",
                "account",
                target,
                gym.value(),
                "203.0.113.7",
                "request-1",
                "{\"status\": \"ACTIVE\"}",
                "{\"status\": \"SUSPENDED\"}"));
  }

  @Test
  void outside_of_any_tenant_there_is_no_organization() {
    done(ana, OrganizationId.NONE, "session.opened", NOW);
    var shown = list(Filter.of(ana), page(10, null)).items().getFirst();
    assertThat(shown.organizationId()).isNull();
  }

  @Test
  void finds_by_tenant_actor_action_target_and_time() {
    done(ana, gym, "one", NOW);
    done(ben, gym, "two", NOW.plusSeconds(1));
    done(ana, elsewhere, "three", NOW.plusSeconds(2));

    assertThat(actions(in(gym))).containsExactly("two", "one");
    assertThat(actions(Filter.of(ana))).containsExactly("three", "one");
    assertThat(actions(Filter.of(ana).in(gym))).containsExactly("one");
    assertThat(actions(on(target))).containsExactly("three", "two", "one");
    assertThat(actions(new Filter(null, null, Set.of("one", "three"), target, null, null)))
        .containsExactly("three", "one");
    assertThat(actions(between(NOW, NOW.plusSeconds(1)))).containsExactly("one");
    assertThat(actions(between(NOW.plusSeconds(1), null))).containsExactly("three", "two");
  }

  @Test
  void goes_on_behind_the_last_entry_of_a_page() {
    done(ana, gym, "one", NOW);
    done(ana, gym, "two", NOW);
    done(ana, gym, "three", NOW);
    var first = list(in(gym), page(2, null));
    assertThat(first.total()).isEqualTo(3);
    var rest = list(in(gym), page(2, first.next()));
    assertThat(rest.items()).hasSize(1);
    assertThat(rest.next()).isNull();
    assertThat(first.items()).doesNotContainAnyElementsOf(rest.items());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit_entry set action = 'another' where target_id = ?",
        "update audit_entry set address = '192.0.2.9' where target_id = ?",
        "update audit_entry set address = null, actor_id = null where target_id = ?",
        "update audit_entry set after = '{}' where target_id = ?",
        "delete from audit_entry where target_id = ?"
      })
  void nobody_changes_it(String statement) {
    done(ana, gym, "one", NOW);
    assertThatThrownBy(() -> jdbc.update(statement, target))
        .rootCause()
        .hasMessageContaining("never changed");
    assertThat(actions(in(gym))).containsExactly("one");
  }

  @Test
  void nor_empties_the_table() {
    done(ana, gym, "one", NOW);
    assertThatThrownBy(() -> jdbc.update("truncate audit_entry"))
        .rootCause()
        .hasMessageContaining("never changed");
    assertThat(actions(in(gym))).containsExactly("one");
  }

  /// In years in which nothing else was done.
  @Test
  void addresses_alone_are_forgotten() {
    var before = NOW.minus(Duration.ofDays(4000));
    done(ana, gym, "old", before.minusMillis(1));
    done(ana, gym, "older", before.minusMillis(2));
    done(ana, gym, "new", before);

    assertThat(addresses.forget(before, 1)).isEqualTo(1);
    assertThat(addresses.forget(before, 10)).isEqualTo(1);
    assertThat(addresses.forget(before, 10)).isZero();
    assertThat(list(in(gym), page(10, null)).items())
        .extracting(AuditEventView::action, AuditEventView::address)
        .containsExactly(tuple("new", "203.0.113.7"), tuple("old", null), tuple("older", null));
  }

  @Test
  void those_of_one_actor_are_forgotten_from_where_the_last_bite_ended() {
    done(ana, gym, "one", NOW.minusMillis(3));
    done(ana, elsewhere, "two", NOW.minusMillis(2));
    done(ana, gym, "three", NOW);
    done(ben, gym, "other", NOW.plusMillis(1));

    assertThat(addresses.forget(ana, Instant.EPOCH, 2)).contains(NOW.minusMillis(2));
    assertThat(addresses.forget(ana, NOW.minusMillis(2), 2)).contains(NOW);
    assertThat(addresses.forget(ana, NOW, 2)).isEmpty();
    assertThat(list(in(gym), page(10, null)).items())
        .extracting(AuditEventView::action, AuditEventView::address)
        .containsExactly(tuple("other", "203.0.113.7"), tuple("three", null), tuple("one", null));
  }

  private void done(AccountId who, OrganizationId where, String action, Instant at) {
    var entry = AuditEntry.by(who, at, action).in(where).on("thing", target);
    transactions.inTransaction(() -> audit.add(entry));
  }

  private List<String> actions(Filter filter) {
    return list(filter, page(10, null)).items().stream().map(AuditEventView::action).toList();
  }

  private Page<AuditEventView> list(Filter filter, PageRequest<AuditSort> page) {
    return events.list(filter, page);
  }

  private static PageRequest<AuditSort> page(int limit, @Nullable Keyset after) {
    return new PageRequest<>(limit, AuditSort.AT, true, after, true);
  }

  private static Filter in(OrganizationId place) {
    return new Filter(place, null, Set.of(), null, null, null);
  }

  private static Filter on(UUID thing) {
    return new Filter(null, null, Set.of(), thing, null, null);
  }

  private Filter between(@Nullable Instant from, @Nullable Instant to) {
    return new Filter(null, null, Set.of(), target, from, to);
  }
}
