package dev.palaestra.domain.identity;

import static dev.palaestra.domain.identity.MembershipStatus.ACTIVE;
import static dev.palaestra.domain.identity.MembershipStatus.ENDED;
import static dev.palaestra.domain.identity.MembershipStatus.PENDING;
import static dev.palaestra.domain.identity.MembershipStatus.SUSPENDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Role;
import dev.palaestra.domain.shared.SharedError;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MembershipTest {
  private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
  private static final AccountId ANA = AccountId.next(NOW);

  @ParameterizedTest
  @CsvSource({"OPEN,ACTIVE", "APPROVAL,PENDING"})
  void the_policy_decides_who_joins(JoinPolicy policy, MembershipStatus status) {
    var membership = Membership.join(gym(policy), ANA);
    assertThat(membership.role()).isEqualTo(Role.MEMBER);
    assertThat(membership.status()).isEqualTo(status);
  }

  @Test
  void nobody_joins_a_closed_organization() {
    assertThatThrownBy(() -> Membership.join(gym(JoinPolicy.CLOSED), ANA))
        .extracting("code")
        .isEqualTo(SharedError.NOT_ALLOWED);
  }

  @ParameterizedTest
  @CsvSource({
    "MEMBER,PENDING,COACH,COACH",
    "ADMIN,ENDED,MEMBER,MEMBER",
    "MEMBER,ACTIVE,COACH,COACH",
    "ADMIN,ACTIVE,COACH,ADMIN"
  })
  void an_accepted_invitation_raises_a_role_and_never_lowers_it(
      Role role, MembershipStatus status, Role offered, Role after) {
    var membership = membership(role, status);
    membership.accept(offered);
    assertThat(membership.role()).isEqualTo(after);
    assertThat(membership.status()).isEqualTo(ACTIVE);
  }

  @Test
  void an_invitation_does_not_undo_a_suspension() {
    assertThatThrownBy(() -> membership(Role.MEMBER, SUSPENDED).accept(Role.COACH))
        .extracting("code")
        .isEqualTo(SharedError.NOT_ALLOWED);
  }

  @ParameterizedTest
  @CsvSource({"ADMIN,ACTIVE", "COACH,ACTIVE", "ADMIN,SUSPENDED", "MEMBER,PENDING"})
  void ends_whatever_it_was(Role role, MembershipStatus status) {
    var membership = membership(role, status);
    membership.end("Ana");
    assertThat(membership.status()).isEqualTo(ENDED);
    assertThat(membership.hasEnded()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"ACTIVE", "PENDING", "SUSPENDED"})
  void nobody_joins_twice(MembershipStatus status) {
    assertThatThrownBy(() -> membership(Role.MEMBER, status).joinAgain(gym(JoinPolicy.OPEN)))
        .extracting("code")
        .isEqualTo(IdentityError.ALREADY_MEMBER);
  }

  @ParameterizedTest
  @CsvSource({"OPEN", "APPROVAL"})
  void who_comes_back_by_himself_waits_and_has_lost_his_role(JoinPolicy policy) {
    var membership = membership(Role.ADMIN, ENDED);
    membership.joinAgain(gym(policy));
    assertThat(membership.status()).isEqualTo(PENDING);
    assertThat(membership.role()).isEqualTo(Role.MEMBER);
    assertThat(membership.transition().news()).isEmpty();
  }

  @Test
  void nobody_comes_back_by_himself_where_one_is_invited() {
    assertThatThrownBy(() -> membership(Role.MEMBER, ENDED).joinAgain(gym(JoinPolicy.CLOSED)))
        .extracting("code")
        .isEqualTo(SharedError.NOT_ALLOWED);
  }

  @Test
  void what_admins_make_of_it_is_news() {
    assertThat(membership(Role.MEMBER, ACTIVE).transition().news()).isEmpty();
    assertThat(news(PENDING, Membership::admit)).contains(MembershipNews.ADMITTED);
    assertThat(news(SUSPENDED, Membership::admit)).contains(MembershipNews.REINSTATED);
    assertThat(news(ACTIVE, Membership::admit)).isEmpty();
    assertThat(news(ACTIVE, it -> it.suspend(() -> 1))).contains(MembershipNews.SUSPENDED);
    assertThat(news(SUSPENDED, it -> it.suspend(() -> 1))).isEmpty();
    assertThat(news(PENDING, it -> it.end("Ana"))).contains(MembershipNews.REFUSED);
    assertThat(news(SUSPENDED, it -> it.end("Ana"))).contains(MembershipNews.ENDED);
    assertThat(news(ACTIVE, it -> it.give(Role.COACH, () -> 1))).isEmpty();
  }

  private static Optional<MembershipNews> news(
      MembershipStatus before, Consumer<Membership> decision) {
    var membership = membership(Role.MEMBER, before);
    decision.accept(membership);
    return membership.transition().news();
  }

  @Test
  void of_who_has_left_is_known_what_he_was_called() {
    var membership = membership(Role.MEMBER, ACTIVE);
    assertThat(membership.name().shown("Ana")).isEqualTo("Ana");
    assertThat(membership.name().shown("Anna")).isEqualTo("Anna");
    assertThat(membership.knowsAccount()).isTrue();

    membership.end("Anna");
    membership.end("Zara");
    assertThat(membership.name().shown("Zara")).isEqualTo("Anna");
    assertThat(membership.knowsAccount()).isFalse();
  }

  @Test
  void who_comes_back_is_known_as_he_is_now() {
    var membership = membership(Role.MEMBER, ACTIVE);
    membership.end("Ana");
    membership.accept(Role.MEMBER);
    assertThat(membership.name()).isEqualTo(NameHere.OWN);
    assertThat(membership.name().shown("Zara")).isEqualTo("Zara");
    assertThat(membership.knowsAccount()).isTrue();
  }

  @Test
  void what_an_admin_calls_somebody_stays_when_he_leaves_and_when_he_comes_back() {
    var membership = membership(Role.MEMBER, ACTIVE);
    membership.rename(" Aunt Ana ");
    membership.end("Ana");
    assertThat(membership.name()).isEqualTo(new NameHere("Aunt Ana", "Aunt Ana"));
    membership.accept(Role.MEMBER);
    assertThat(membership.name().shown("Zara")).isEqualTo("Aunt Ana");
    membership.rename("Zara");
    assertThat(membership.name().shown("Ana")).isEqualTo("Zara");
  }

  @Test
  void the_founder_is_an_admin_and_a_waiting_person_is_not_active() {
    assertThat(Membership.founder(OrganizationId.next(NOW), ANA).role()).isEqualTo(Role.ADMIN);
    assertThat(membership(Role.MEMBER, PENDING).isActive()).isFalse();
  }

  @Test
  void who_was_invited_is_active_at_once_in_the_role_that_was_offered() {
    var gym = OrganizationId.next(NOW);
    var coach = Membership.invited(gym, ANA, Role.COACH);
    assertThat(coach.isActive()).isTrue();
    assertThat(coach.role()).isEqualTo(Role.COACH);
    assertThat(coach.organization()).isEqualTo(gym);
    assertThat(coach.account()).isEqualTo(ANA);
  }

  private static Organization gym(JoinPolicy policy) {
    return Organization.found(new OrganizationSettings("Gym", policy, "UTC", false), NOW);
  }

  private static Membership membership(Role role, MembershipStatus status) {
    return new Membership(OrganizationId.next(NOW), ANA, role, status, 0);
  }
}
