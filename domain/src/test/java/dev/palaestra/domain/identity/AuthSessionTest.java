package dev.palaestra.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palaestra.domain.identity.AuthSession.Exchange;
import dev.palaestra.domain.identity.AuthSession.Holder;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.OrganizationId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AuthSessionTest {
  private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

  private final RefreshToken first = RefreshToken.first();
  private final RefreshToken second = first.next();
  private final RefreshToken third = second.next();
  private final AuthSession session =
      AuthSession.open(
          new Holder(AccountId.next(NOW), null, SessionScope.FULL),
          new Client("127.0.0.1", null),
          first,
          NOW);

  @Test
  void each_token_is_exchanged_once_for_the_next_one() {
    assertThat(session.exchange(first, second, NOW)).isEqualTo(Exchange.GRANTED);
    assertThat(session.exchange(second, third, NOW)).isEqualTo(Exchange.GRANTED);
    assertThat(session.isOpen(NOW)).isTrue();
  }

  @Test
  void a_used_token_that_comes_back_ends_the_session() {
    session.exchange(first, second, NOW);
    assertThat(session.exchange(first, third, NOW)).isEqualTo(Exchange.REUSED);
    assertThat(session.exchange(second, third, NOW)).isEqualTo(Exchange.ENDED);
    assertThat(session.times().revoked()).isEqualTo(NOW);
  }

  @Test
  void lives_thirty_days_after_its_last_use() {
    var last = NOW.plus(Duration.ofDays(30)).minusSeconds(1);
    assertThat(session.isOpen(last.plusSeconds(1))).isFalse();
    assertThat(session.exchange(first, second, last)).isEqualTo(Exchange.GRANTED);
    assertThat(session.isOpen(last.plus(Duration.ofDays(30)).minusSeconds(1))).isTrue();
  }

  @Test
  void shows_for_ten_minutes_that_somebody_has_just_signed_in() {
    var last = NOW.plus(Duration.ofMinutes(10));
    session.mustBeFresh(last);
    assertThatThrownBy(() -> session.mustBeFresh(last.plusMillis(1)))
        .extracting("code")
        .isEqualTo(IdentityError.REAUTHENTICATION_REQUIRED);
  }

  @Test
  void goes_on_elsewhere_without_growing_younger() {
    var gym = OrganizationId.next(NOW);
    var later = NOW.plus(Duration.ofDays(20));
    var there = session.elsewhere(gym, new Client("192.0.2.7", null), second, later);
    assertThat(there.id()).isNotEqualTo(session.id());
    assertThat(there.holder())
        .isEqualTo(new Holder(session.holder().account(), gym, SessionScope.FULL));
    assertThat(there.client().address()).isEqualTo("192.0.2.7");
    assertThat(there.times()).isEqualTo(new AuthSession.Times(NOW, later, null));
    assertThat(there.exchange(second, third, later)).isEqualTo(Exchange.GRANTED);
  }

  @Test
  void ends_after_ninety_days_however_busy() {
    var day29 = Duration.ofDays(29);
    var at = NOW;
    var token = first;
    for (var use = 0; use < 3; use++) {
      at = at.plus(day29);
      var next = token.next();
      assertThat(session.exchange(token, next, at)).isEqualTo(Exchange.GRANTED);
      token = next;
    }
    var end = NOW.plus(Duration.ofDays(90));
    assertThat(session.isOpen(end.minusSeconds(1))).isTrue();
    assertThat(session.exchange(token, token.next(), end)).isEqualTo(Exchange.ENDED);
  }

  @Test
  void only_hashes_of_the_present_token_are_kept() {
    session.exchange(first, second, NOW);
    assertThat(session.hashes())
        .isEqualTo(new AuthSession.Hashes(second.family().hash(), second.secret().hash()));
    assertThat(second.family()).isEqualTo(first.family());
  }

  @Test
  void an_exchange_tells_when_it_was_used_last() {
    var later = NOW.plusSeconds(600);
    session.exchange(first, second, later);
    assertThat(session.times()).isEqualTo(new AuthSession.Times(NOW, later, null));
  }

  @Test
  void an_ended_session_grants_nothing_to_its_present_token() {
    var ended =
        new AuthSession(
            session.id(),
            session.holder(),
            session.client(),
            session.hashes(),
            new AuthSession.Times(NOW, NOW, NOW),
            3);
    assertThat(ended.exchange(first, second, NOW)).isEqualTo(Exchange.ENDED);
    assertThat(ended.hashes()).isEqualTo(session.hashes());
    assertThat(ended.version()).isEqualTo(3);
  }

  @Test
  void belongs_to_at_most_one_organization() {
    var gym = OrganizationId.next(NOW);
    assertThat(session.holder().tenant()).isEmpty();
    assertThat(new Holder(AccountId.next(NOW), gym, SessionScope.FULL).tenant()).contains(gym);
  }

  @Test
  void ending_it_twice_keeps_the_first_time() {
    session.revoke(NOW);
    session.revoke(NOW.plusSeconds(5));
    assertThat(session.times().revoked()).isEqualTo(NOW);
  }
}
