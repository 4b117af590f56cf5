package dev.palaestra.persistence.identity;

import static dev.palaestra.persistence.shared.Surroundings.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.palaestra.domain.identity.AuthSession;
import dev.palaestra.domain.identity.AuthSession.Exchange;
import dev.palaestra.domain.identity.AuthSession.Holder;
import dev.palaestra.domain.identity.AuthSessions;
import dev.palaestra.domain.identity.AuthSessions.Ended;
import dev.palaestra.domain.identity.Client;
import dev.palaestra.domain.identity.RefreshToken;
import dev.palaestra.domain.identity.SessionQueries;
import dev.palaestra.domain.identity.SessionScope;
import dev.palaestra.domain.identity.SessionSort;
import dev.palaestra.domain.identity.SessionView;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Page;
import dev.palaestra.domain.shared.PageRequest;
import dev.palaestra.domain.shared.Transactions;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class JpaAuthSessionsTest {
  private static final Instant LATER = NOW.plusSeconds(60);
  private static final Client HERE = new Client("192.0.2.1", "JUnit");

  @Inject AuthSessions sessions;
  @Inject SessionQueries queries;
  @Inject People people;
  @Inject Transactions transactions;

  private AccountId ana;
  private OrganizationId gym;

  @BeforeEach
  void a_person_and_an_organization() {
    ana = people.person();
    gym = people.organization();
  }

  @Test
  void keeps_every_field() {
    var token = RefreshToken.first();
    var opened = opened(gym, token, NOW);
    var kept = transactions.inTransaction(() -> sessions.find(opened.id())).orElseThrow();
    var locked = transactions.inTransaction(() -> sessions.lockByFamily(token.family().hash()));
    assertThat(locked.orElseThrow().id()).isEqualTo(opened.id());
    assertThat(kept.id()).isEqualTo(opened.id());
    assertThat(kept.holder()).isEqualTo(new Holder(ana, gym, SessionScope.FULL));
    assertThat(kept.client()).isEqualTo(HERE);
    assertThat(kept.hashes()).isEqualTo(opened.hashes());
    assertThat(kept.times()).isEqualTo(new AuthSession.Times(NOW, NOW, null));
  }

  @Test
  void an_exchange_is_kept() {
    var first = RefreshToken.first();
    opened(null, first, NOW);
    var second = first.next();
    assertThat(exchange(first, second)).isEqualTo(Exchange.GRANTED);
    assertThat(exchange(second, second.next())).isEqualTo(Exchange.GRANTED);
    assertThat(exchange(second, second.next())).isEqualTo(Exchange.REUSED);
    assertThat(exchange(first, second)).isEqualTo(Exchange.ENDED);
  }

  @Test
  void knows_the_organization_used_last() {
    var other = people.organization();
    opened(gym, RefreshToken.first(), LATER);
    opened(other, RefreshToken.first(), NOW);
    opened(null, RefreshToken.first(), LATER.plusSeconds(60));
    assertThat(transactions.inTransaction(() -> sessions.lastOrganization(ana))).contains(gym);
    var stranger = people.person();
    assertThat(transactions.inTransaction(() -> sessions.lastOrganization(stranger))).isEmpty();
  }

  @Test
  void ends_one_the_others_or_those_in_an_organization() {
    var one = opened(gym, RefreshToken.first(), NOW).id();
    var two = opened(gym, RefreshToken.first(), NOW).id();
    var three = opened(null, RefreshToken.first(), NOW).id();
    var four = opened(gym, RefreshToken.first(), NOW).id();

    assertThat(transactions.inTransaction(() -> sessions.revoke(ana, one, LATER)))
        .containsExactly(new Ended(one.value(), gym.value()));
    assertThat(transactions.inTransaction(() -> sessions.revoke(ana, one, LATER))).isEmpty();
    var stranger = people.person();
    assertThat(transactions.inTransaction(() -> sessions.revoke(stranger, two, LATER))).isEmpty();
    assertThat(transactions.inTransaction(() -> sessions.revokeIn(gym, ana, LATER)))
        .extracting(Ended::id)
        .containsExactlyInAnyOrder(two.value(), four.value());
    var five = opened(gym, RefreshToken.first(), NOW).id();
    assertThat(transactions.inTransaction(() -> sessions.revokeOthers(ana, five, LATER)))
        .containsExactly(new Ended(three.value(), null));
  }

  @Test
  void lists_the_open_ones_of_an_account() {
    opened(gym, RefreshToken.first(), NOW.minus(AuthSession.IDLE));
    var ended = opened(gym, RefreshToken.first(), NOW).id();
    transactions.inTransaction(() -> sessions.revoke(ana, ended, LATER));
    var holder = new Holder(ana, gym, SessionScope.PROFILE);
    var limited = AuthSession.open(holder, HERE, RefreshToken.first(), NOW.minusSeconds(900));
    transactions.inTransaction(() -> sessions.add(limited));
    var first = opened(gym, RefreshToken.first(), NOW).id().value();
    var second = opened(null, RefreshToken.first(), LATER).id().value();

    for (var sort : SessionSort.values()) {
      var page = new PageRequest<>(1, sort, true, null, true);
      var newest = queries.list(ana, page, LATER);
      assertThat(newest.items())
          .containsExactly(
              new SessionView(second, null, HERE.device(), HERE.address(), LATER, LATER));
      assertThat(newest.total()).isEqualTo(2);
      var rest = new PageRequest<>(1, sort, true, newest.next(), false);
      assertThat(queries.list(ana, rest, LATER))
          .isEqualTo(
              new Page<>(
                  List.of(
                      new SessionView(first, gym.value(), HERE.device(), HERE.address(), NOW, NOW)),
                  null,
                  null));
    }
  }

  private AuthSession opened(@Nullable OrganizationId where, RefreshToken token, Instant at) {
    var session = AuthSession.open(new Holder(ana, where, SessionScope.FULL), HERE, token, at);
    transactions.inTransaction(() -> sessions.add(session));
    return session;
  }

  private Exchange exchange(RefreshToken presented, RefreshToken next) {
    return transactions.inTransaction(() -> {
      var session = sessions.lockByFamily(presented.family().hash()).orElseThrow();
      var exchange = session.exchange(presented, next, NOW);
      sessions.save(session);
      return exchange;
    });
  }
}
