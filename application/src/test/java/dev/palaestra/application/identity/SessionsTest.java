package dev.palaestra.application.identity;

import static dev.palaestra.application.identity.House.HERE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palaestra.domain.identity.Account;
import dev.palaestra.domain.identity.Account.Standing;
import dev.palaestra.domain.identity.AccountStatus;
import dev.palaestra.domain.identity.IdentityError;
import dev.palaestra.domain.identity.Membership;
import dev.palaestra.domain.identity.MembershipStatus;
import dev.palaestra.domain.identity.RefreshToken;
import dev.palaestra.domain.identity.SessionScope;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.AuditEntry;
import dev.palaestra.domain.shared.Role;
import dev.palaestra.domain.shared.SharedError;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionsTest {
  private final House house = new House();
  private final RefreshSession refresh =
      new RefreshSession(
          house.sessions,
          house.grants,
          house.endings,
          house.audit,
          house.transactions,
          house.clock);
  private final SignOut signOut = new SignOut(house.endings, house.transactions, house.clock);
  private final SwitchOrganization change =
      new SwitchOrganization(
          house.sessions, house.grants, house.endings, house.transactions, house.clock);

  @Test
  void a_refresh_keeps_the_session_and_shows_the_role_of_now() {
    var admin = house.admin("admin@example.org");
    var ana = house.member(admin, "ana@example.org", Role.MEMBER);
    var signedIn = house.signIn("ana@example.org");
    var session = house.lastSession();
    house.memberships.put(
        new Membership(admin.tenant(), ana.account(), Role.COACH, MembershipStatus.ACTIVE, 0));

    var renewed = refresh(signedIn.refreshToken());

    assertThat(renewed.refreshToken()).isNotEqualTo(signedIn.refreshToken());
    assertThat(house.lastSession()).isEqualTo(session);
    assertThat(house.granted.getLast().role()).isEqualTo(Role.COACH);
    refresh(renewed.refreshToken());
  }

  @Test
  void a_token_that_comes_back_ends_the_session_at_once() {
    var ana = house.person("ana@example.org");
    var first = house.signIn("ana@example.org").refreshToken();
    var second = refresh(first).refreshToken();

    refuses(first);
    refuses(second);
    assertThat(house.revoked.contains(house.lastSession().value())).isTrue();
    assertThat(house.acts())
        .containsExactly("account.registered", "session.opened", "session.reused");
    var session = house.lastSession().value();
    assertThat(house.entry("session.opened").after())
        .isEqualTo(Map.of("session_id", session, "scope", SessionScope.FULL));
    assertThat(house.entry("session.reused").targetId()).isEqualTo(ana.value());
    assertThat(house.entry("session.reused").before()).isEqualTo(Map.of("session_id", session));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "rubbish", "never.issued"})
  void what_is_no_token_of_ours_ends_nothing(String text) {
    assertThatThrownBy(() -> refresh.handle(new RefreshSession.Command(text)))
        .extracting("code")
        .isEqualTo(SharedError.UNAUTHENTICATED);
  }

  @Test
  void after_thirty_idle_days_it_is_over() {
    house.person("ana@example.org");
    var token = house.signIn("ana@example.org").refreshToken();
    house.clock.advance(Duration.ofDays(30));
    refuses(token);
  }

  @Test
  void a_suspended_account_is_not_renewed() {
    var id = house.person("ana@example.org");
    var token = house.signIn("ana@example.org").refreshToken();
    suspend(id);
    refuses(token);
  }

  @Test
  void nor_does_it_turn_to_another_organization() {
    var ana = house.admin("ana@example.org");
    house.signIn("ana@example.org");
    var session = house.lastSession();
    suspend(ana.account());
    var command = new SwitchOrganization.Command(ana.account(), session, ana.tenant(), HERE);
    assertThatThrownBy(() -> change.handle(command))
        .extracting("code")
        .isEqualTo(IdentityError.ACCOUNT_SUSPENDED);
    assertThat(house.granted).hasSize(1);
    assertThat(house.revoked.contains(session.value())).isFalse();
  }

  private void suspend(AccountId id) {
    var it = house.accounts.stored(id);
    var standing = new Standing(AccountStatus.SUSPENDED, false, null);
    house.accounts.put(
        new Account(
            id, it.contacts(), it.profile(), it.password().orElseThrow(), standing, it.version()));
  }

  @Test
  void signing_out_ends_the_session() {
    var id = house.person("ana@example.org");
    var token = house.signIn("ana@example.org").refreshToken();
    var session = house.lastSession();

    signOut.handle(new SignOut.Command(id, session));
    signOut.handle(new SignOut.Command(id, session));

    assertThat(house.revoked.contains(session.value())).isTrue();
    assertThat(house.acts())
        .containsExactly("account.registered", "session.opened", "session.ended");
    assertThat(house.entry("session.ended"))
        .isEqualTo(
            AuditEntry.by(id, house.clock.instant(), "session.ended")
                .on("account", id.value())
                .removed(Map.of("session_id", session.value())));
    refuses(token);
  }

  @Test
  void a_browser_is_left_by_any_refresh_token_of_its_session() {
    var leave = new LeaveBrowser(house.sessions, house.endings, house.transactions, house.clock);
    house.person("ana@example.org");
    var first = house.signIn("ana@example.org").refreshToken();
    var next = refresh(first).refreshToken();

    leave.handle(new LeaveBrowser.Command(first.text()));

    assertThat(house.revoked.contains(house.lastSession().value())).isTrue();
    assertThat(house.acts()).endsWith("session.opened", "session.ended");
    refuses(next);
    leave.handle(new LeaveBrowser.Command(next.text()));
    for (var unknown : List.of("rubbish", RefreshToken.first().text())) {
      assertThatThrownBy(() -> leave.handle(new LeaveBrowser.Command(unknown)))
          .extracting("code")
          .isEqualTo(SharedError.UNAUTHENTICATED);
    }
  }

  @Test
  void somebody_ends_a_session_of_his_own() {
    var id = house.person("ana@example.org");
    var token = house.signIn("ana@example.org").refreshToken();
    var session = house.lastSession();
    var ben = house.person("ben@example.org");
    var end = new EndSession(house.endings, house.transactions, house.clock);

    absent(end, new EndSession.Command(ben, session));
    end.handle(new EndSession.Command(id, session));

    assertThat(house.revoked.contains(session.value())).isTrue();
    refuses(token);
    absent(end, new EndSession.Command(id, session));
  }

  private static void absent(EndSession end, EndSession.Command command) {
    assertThatThrownBy(() -> end.handle(command))
        .extracting("code")
        .isEqualTo(SharedError.NOT_FOUND);
  }

  @Test
  void somebody_ends_all_sessions_but_this_one() {
    var id = house.person("ana@example.org");
    house.signIn("ana@example.org");
    var lost = house.lastSession();
    var token = house.signIn("ana@example.org").refreshToken();
    var kept = house.lastSession();
    var end = new EndOtherSessions(house.endings, house.transactions, house.clock);

    end.handle(new EndOtherSessions.Command(id, kept));

    assertThat(house.revoked.contains(lost.value())).isTrue();
    assertThat(house.revoked.contains(kept.value())).isFalse();
    refresh(token);
  }

  @Test
  void switching_ends_one_session_and_opens_another() {
    var first = house.admin("ana@example.org");
    var second = house.admin("ben@example.org");
    house.memberships.put(
        new Membership(second.tenant(), first.account(), Role.MEMBER, MembershipStatus.ACTIVE, 0));
    var before = house.signIn("ana@example.org").refreshToken();
    var session = house.lastSession();

    change.handle(new SwitchOrganization.Command(first.account(), session, second.tenant(), HERE));

    assertThat(house.granted.getLast().organization()).isEqualTo(second.tenant());
    assertThat(house.granted.getLast().role()).isEqualTo(Role.MEMBER);
    assertThat(house.lastSession()).isNotEqualTo(session);
    assertThat(house.revoked.contains(session.value())).isTrue();
    refuses(before);
  }

  @Test
  void who_only_switches_has_to_sign_in_again_after_ninety_days() {
    var ana = house.admin("ana@example.org");
    var token = house.signIn("ana@example.org").refreshToken();
    for (var day = 0; day < 80; day += 20) {
      house.clock.advance(Duration.ofDays(20));
      var there =
          change.handle(
              new SwitchOrganization.Command(
                  ana.account(), house.lastSession(), ana.tenant(), HERE));
      token = there.refreshToken();
    }
    house.clock.advance(Duration.ofDays(10).minusSeconds(1));
    var last = refresh(token).refreshToken();
    house.clock.advance(Duration.ofSeconds(1));
    refuses(last);
  }

  @Test
  void a_session_that_has_just_ended_opens_no_other() {
    var ana = house.admin("ana@example.org");
    house.signIn("ana@example.org");
    var session = house.lastSession();
    signOut.handle(new SignOut.Command(ana.account(), session));
    var command = new SwitchOrganization.Command(ana.account(), session, ana.tenant(), HERE);
    assertThatThrownBy(() -> change.handle(command))
        .extracting("code")
        .isEqualTo(SharedError.UNAUTHENTICATED);
  }

  @Test
  void nobody_switches_to_where_he_does_not_belong() {
    var ana = house.admin("ana@example.org");
    var ben = house.admin("ben@example.org");
    house.signIn("ana@example.org");
    var command =
        new SwitchOrganization.Command(ana.account(), house.lastSession(), ben.tenant(), HERE);
    assertThatThrownBy(() -> change.handle(command))
        .extracting("code")
        .isEqualTo(SharedError.NOT_FOUND);
  }

  private SignedIn refresh(RefreshToken token) {
    return refresh.handle(new RefreshSession.Command(token.text()));
  }

  private void refuses(RefreshToken token) {
    assertThatThrownBy(() -> refresh(token))
        .extracting("code")
        .isEqualTo(SharedError.UNAUTHENTICATED);
  }
}
