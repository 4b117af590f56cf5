package dev.palaestra.application.identity;

import static dev.palaestra.application.identity.House.HERE;
import static dev.palaestra.application.identity.House.SECRET;
import static dev.palaestra.application.identity.House.address;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palaestra.domain.identity.AccessGrant;
import dev.palaestra.domain.identity.Account;
import dev.palaestra.domain.identity.Account.Standing;
import dev.palaestra.domain.identity.AccountStatus;
import dev.palaestra.domain.identity.Client;
import dev.palaestra.domain.identity.IdentityError;
import dev.palaestra.domain.identity.Membership;
import dev.palaestra.domain.identity.MembershipStatus;
import dev.palaestra.domain.identity.Password;
import dev.palaestra.domain.identity.PasswordHash;
import dev.palaestra.domain.identity.SessionScope;
import dev.palaestra.domain.shared.ErrorCode;
import dev.palaestra.domain.shared.Role;
import dev.palaestra.domain.shared.SharedError;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SignInTest {
  private static final Password WRONG = new Password("wrong-wrong");
  private static final Client ELSEWHERE = new Client("192.0.2.2", null);

  private final House house = new House();

  @Test
  void opens_a_session_without_an_organization() {
    var id = house.person("ana@example.org");
    var signedIn = house.signIn("ANA@example.org");

    assertThat(signedIn.account().id()).isEqualTo(id.value());
    assertThat(signedIn.accessToken()).isEqualTo("access-1");
    assertThat(house.granted)
        .containsExactly(
            new AccessGrant(id, house.lastSession(), null, null, SessionScope.FULL, false));
    assertThat(house.sessions.stored()).hasSize(1);
    assertThat(house.sessions.stored().getFirst().client()).isEqualTo(HERE);
    assertThat(house.acts()).containsExactly("account.registered", "session.opened");
  }

  @Test
  void opens_the_organization_used_last_else_the_one_joined_first() {
    var first = house.admin("admin@example.org");
    var second = house.admin("other@example.org");
    var ana = house.member(first, "ana@example.org", Role.COACH);
    house.memberships.put(
        new Membership(second.tenant(), ana.account(), Role.MEMBER, MembershipStatus.ACTIVE, 0));
    house.signIn("ana@example.org");
    assertThat(house.granted.getLast().organization()).isEqualTo(first.tenant());
    assertThat(house.granted.getLast().role()).isEqualTo(Role.COACH);

    house.clock.advance(Duration.ofMinutes(1));
    house.transactions.inTransaction(() -> {
      var now = house.clock.instant();
      var former = house.sessions.find(house.lastSession()).orElseThrow();
      house.grants.openInstead(former, second.tenant(), HERE, now);
    });
    house.signIn("ana@example.org");
    assertThat(house.granted.getLast().organization()).isEqualTo(second.tenant());
  }

  @Test
  void an_ended_membership_is_not_opened_again() {
    var admin = house.admin("admin@example.org");
    var ana = house.member(admin, "ana@example.org", Role.COACH);
    house.signIn("ana@example.org");
    house.memberships.put(
        new Membership(admin.tenant(), ana.account(), Role.COACH, MembershipStatus.ENDED, 0));
    house.signIn("ana@example.org");
    assertThat(house.granted.getLast().organization()).isNull();
    assertThat(house.granted.getLast().role()).isNull();
  }

  @Test
  void a_wrong_password_and_an_unknown_address_are_answered_alike() {
    house.person("ana@example.org");
    refuses("ana@example.org", WRONG, HERE, IdentityError.INVALID_CREDENTIALS);
    assertThat(house.hasher.comparisons()).isEqualTo(1);
    refuses("nobody@example.org", WRONG, HERE, IdentityError.INVALID_CREDENTIALS);
    assertThat(house.hasher.comparisons()).isEqualTo(2);
    assertThat(house.acts()).containsExactly("account.registered", "session.refused");
  }

  @Test
  void an_account_without_a_password_takes_none() {
    var id = house.person("ana@example.org");
    var it = house.accounts.stored(id);
    house.accounts.put(
        new Account(id, it.contacts(), it.profile(), null, it.standing(), it.version()));
    refuses("ana@example.org", SECRET, HERE, IdentityError.INVALID_CREDENTIALS);
    assertThat(house.hasher.comparisons()).isEqualTo(1);
  }

  @Test
  void five_failures_lock_that_address_out_even_with_the_right_password() {
    house.person("ana@example.org");
    failFiveTimes("ana@example.org");
    refuses("ana@example.org", SECRET, HERE, IdentityError.LOGIN_LOCKED);
    assertThat(house.hasher.comparisons()).isEqualTo(5);

    house.signIn.handle(new SignIn.Command(address("ana@example.org"), SECRET, ELSEWHERE));
    house.clock.advance(Duration.ofMinutes(30));
    house.signIn("ana@example.org");
  }

  @Test
  void an_address_of_ipv6_is_locked_out_with_its_network() {
    house.person("ana@example.org");
    for (var i = 1; i <= 5; i++) {
      var client = new Client("2001:db8:1:2::" + i, null);
      refuses("ana@example.org", WRONG, client, IdentityError.INVALID_CREDENTIALS);
    }
    var neighbour = new Client("2001:db8:1:2:a:b:c:d", null);
    refuses("ana@example.org", SECRET, neighbour, IdentityError.LOGIN_LOCKED);
    var stranger = new Client("2001:db8:1:3::1", null);
    house.signIn.handle(new SignIn.Command(address("ana@example.org"), SECRET, stranger));
    assertThat(house.sessions.stored().getFirst().client()).isEqualTo(stranger);
  }

  @Test
  void unknown_addresses_are_locked_too() {
    failFiveTimes("nobody@example.org");
    refuses("nobody@example.org", SECRET, HERE, IdentityError.LOGIN_LOCKED);
  }

  @Test
  void a_success_forgets_the_failures_of_that_address() {
    house.person("ana@example.org");
    for (var i = 0; i < 4; i++) {
      refuses("ana@example.org", WRONG, HERE, IdentityError.INVALID_CREDENTIALS);
    }
    house.signIn("ana@example.org");
    failFiveTimes("ana@example.org");
  }

  @Test
  void a_suspended_account_is_told_so_only_with_the_right_password() {
    var id = house.person("ana@example.org");
    var it = house.accounts.stored(id);
    house.accounts.put(
        new Account(
            id,
            it.contacts(),
            it.profile(),
            it.password().orElseThrow(),
            new Standing(AccountStatus.SUSPENDED, false, null),
            it.version()));
    refuses("ana@example.org", WRONG, HERE, IdentityError.INVALID_CREDENTIALS);
    refuses("ana@example.org", SECRET, HERE, IdentityError.ACCOUNT_SUSPENDED);
  }

  @Test
  void an_outdated_hash_is_replaced() {
    var id = house.person("ana@example.org");
    var account = house.accounts.stored(id);
    account.change(new PasswordHash(PlainPasswordHasher.WEAK + SECRET.value()));
    house.accounts.put(account);

    house.signIn("ana@example.org");
    assertThat(house.accounts.stored(id).password())
        .contains(new PasswordHash("strong:" + SECRET.value()));
  }

  @Test
  void a_password_changed_while_the_old_one_was_compared_lets_nobody_in() {
    var id = house.person("ana@example.org");
    house.hasher.meanwhile(() -> {
      var account = house.accounts.stored(id);
      account.change(new PasswordHash("strong:another-gym-2"));
      house.accounts.put(account);
    });
    refuses("ana@example.org", SECRET, HERE, SharedError.LOST_RACE);
    assertThat(house.granted).isEmpty();
  }

  private void failFiveTimes(String email) {
    for (var i = 0; i < 5; i++) {
      refuses(email, WRONG, HERE, IdentityError.INVALID_CREDENTIALS);
    }
  }

  private void refuses(String email, Password password, Client client, ErrorCode code) {
    assertThatThrownBy(
            () -> house.signIn.handle(new SignIn.Command(address(email), password, client)))
        .extracting("code")
        .isEqualTo(code);
  }
}
