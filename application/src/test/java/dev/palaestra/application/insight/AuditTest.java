package dev.palaestra.application.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palaestra.application.shared.InBites;
import dev.palaestra.application.shared.InMemoryTransactions;
import dev.palaestra.application.shared.SettableClock;
import dev.palaestra.domain.insight.AuditAddresses;
import dev.palaestra.domain.insight.AuditEventView;
import dev.palaestra.domain.insight.AuditQueries;
import dev.palaestra.domain.insight.AuditQueries.Filter;
import dev.palaestra.domain.insight.AuditSort;
import dev.palaestra.domain.insight.PersonErased;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Page;
import dev.palaestra.domain.shared.PageRequest;
import dev.palaestra.domain.shared.Role;
import dev.palaestra.domain.shared.SharedError;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AuditTest {
  private static final OrganizationId GYM = new OrganizationId(new UUID(1, 1));
  private static final AccountId ANA = new AccountId(new UUID(2, 1));
  private static final Filter SUSPENSIONS =
      new Filter(null, null, Set.of("membership.suspended"), null, null, null);
  private static final PageRequest<AuditSort> PAGE =
      new PageRequest<>(10, AuditSort.AT, true, null, false);

  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final List<Filter> asked = new ArrayList<>();
  private final ListAuditEvents list = new ListAuditEvents(new Asked(), transactions);

  private final class Asked implements AuditQueries {
    @Override
    public Page<AuditEventView> list(Filter filter, PageRequest<AuditSort> page) {
      transactions.mustBeOpen();
      asked.add(filter);
      return new Page<>(List.of(), null, null);
    }
  }

  @Test
  void an_admin_sees_his_tenant_and_the_platform_admin_all() {
    list(new Actor(ANA, GYM, Role.ADMIN, false));
    list(new Actor(ANA, null, null, true));
    assertThat(asked).containsExactly(SUSPENSIONS.in(GYM), SUSPENSIONS);
  }

  @Test
  void nobody_else_does() {
    refuses(new Actor(ANA, GYM, Role.COACH, false), SharedError.NOT_ALLOWED);
    refuses(new Actor(ANA, null, null, false), SharedError.MEMBERSHIP_REQUIRED);
    assertThat(asked).isEmpty();
  }

  @Test
  void addresses_are_forgotten_after_ninety_days_in_bites_until_nothing_is_left() {
    var clock = new SettableClock();
    var left = new ArrayList<>(List.of(InBites.MOST, 1, 0));
    List<Instant> bites = new ArrayList<>();
    var addresses =
        new Addresses() {
          @Override
          public int forget(Instant before, int most) {
            assertThat(most).isEqualTo(InBites.MOST);
            bites.add(before);
            return left.removeFirst();
          }
        };
    new ForgetAuditAddresses(addresses, clock).handle();
    assertThat(bites).hasSize(3).containsOnly(clock.instant().minus(Duration.ofDays(90)));
  }

  @Test
  void those_of_who_is_erased_are_forgotten_in_bites_until_nothing_is_left() {
    var middle = Instant.parse("2026-11-20T09:00:00Z");
    List<Instant> bites = new ArrayList<>();
    var addresses =
        new Addresses() {
          @Override
          public Optional<Instant> forget(AccountId actor, Instant since, int most) {
            assertThat(actor).isEqualTo(ANA);
            assertThat(most).isEqualTo(ForgetErasedAddresses.BITE);
            bites.add(since);
            return since.equals(middle) ? Optional.empty() : Optional.of(middle);
          }
        };
    new ForgetErasedAddresses(addresses).on(new PersonErased(ANA.value()));
    assertThat(bites).containsExactly(Instant.EPOCH, middle);
  }

  private abstract static class Addresses implements AuditAddresses {
    @Override
    public int forget(Instant before, int most) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Instant> forget(AccountId actor, Instant since, int most) {
      throw new UnsupportedOperationException();
    }
  }

  private Page<AuditEventView> list(Actor actor) {
    return list.handle(new ListAuditEvents.Command(actor, SUSPENSIONS, PAGE));
  }

  private void refuses(Actor actor, SharedError code) {
    assertThatThrownBy(() -> list(actor)).extracting("code").isEqualTo(code);
  }
}
