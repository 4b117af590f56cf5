package dev.palaestra.application.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palaestra.domain.identity.AccountView.MembershipView;
import dev.palaestra.domain.identity.IdentityError;
import dev.palaestra.domain.identity.JoinPolicy;
import dev.palaestra.domain.identity.Membership;
import dev.palaestra.domain.identity.MembershipStatus;
import dev.palaestra.domain.identity.OrganizationSettings;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.ErrorCode;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Role;
import dev.palaestra.domain.shared.SharedError;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JoinOrganizationTest {
  private final House house = new House();
  private final AccountId ana = house.person("ana@example.org");
  private final JoinOrganization join =
      new JoinOrganization(
          house.accounts,
          house.views.ofAccounts(),
          house.newcomers,
          house.transactions,
          house.clock);

  @ParameterizedTest
  @CsvSource({"OPEN,ACTIVE", "APPROVAL,PENDING"})
  void the_policy_lets_in_who_has_an_account(JoinPolicy policy, MembershipStatus status) {
    var gym = gym(policy);

    assertThat(join(gym, false))
        .isEqualTo(new MembershipView(gym.value(), "Gym", "MEMBER", status.name()));
    assertThat(house.applications.stored()).isEmpty();
    var entry = house.entry("membership.joined");
    assertThat(entry.actor()).isEqualTo(ana);
    assertThat(entry.organization()).isEqualTo(gym);
    assertThat(entry.after()).isEqualTo(Map.of("role", Role.MEMBER, "status", status));
  }

  @Test
  void who_wants_to_be_a_coach_applies_by_the_way() {
    var gym = gym(JoinPolicy.APPROVAL);

    assertThat(join(gym, true).role()).isEqualTo("MEMBER");
    assertThat(house.applications.stored().getFirst().wish().account()).isEqualTo(ana);
  }

  @Test
  void nobody_joins_where_one_is_invited_nor_where_nothing_is() {
    refuses(gym(JoinPolicy.CLOSED), SharedError.NOT_ALLOWED);
    refuses(OrganizationId.next(house.clock.instant()), SharedError.NOT_FOUND);
  }

  @Test
  void one_that_has_closed_is_not_there() {
    var gym = gym(JoinPolicy.OPEN);
    house.close(gym);
    refuses(gym, SharedError.NOT_FOUND);
  }

  @ParameterizedTest
  @CsvSource({"ACTIVE", "PENDING", "SUSPENDED"})
  void nobody_joins_twice(MembershipStatus status) {
    var gym = gym(JoinPolicy.OPEN);
    house.memberships.put(new Membership(gym, ana, Role.MEMBER, status, 0));

    refuses(gym, IdentityError.ALREADY_MEMBER);
    assertThat(house.memberships.stored(gym, ana).orElseThrow().status()).isEqualTo(status);
  }

  @Test
  void who_has_been_there_waits_for_an_admin() {
    var gym = gym(JoinPolicy.OPEN);
    house.memberships.put(new Membership(gym, ana, Role.COACH, MembershipStatus.ENDED, 0));

    assertThat(join(gym, true))
        .isEqualTo(new MembershipView(gym.value(), "Gym", "MEMBER", "PENDING"));
    assertThat(house.entry("membership.joined").before())
        .isEqualTo(Map.of("role", Role.COACH, "status", MembershipStatus.ENDED));
    assertThat(house.applications.stored()).hasSize(1);
  }

  @Test
  void nobody_joins_without_end() {
    var gym = gym(JoinPolicy.OPEN);
    for (var i = 0; i < Membership.MOST; i++) {
      house.memberships.put(
          new Membership(gym(JoinPolicy.OPEN), ana, Role.MEMBER, MembershipStatus.ACTIVE, 0));
    }
    refuses(gym, IdentityError.TOO_MANY_ORGANIZATIONS);
  }

  private OrganizationId gym(JoinPolicy policy) {
    return house.organization(new OrganizationSettings("Gym", policy, "UTC", false));
  }

  private MembershipView join(OrganizationId gym, boolean asCoach) {
    return join.handle(new JoinOrganization.Command(ana, gym, asCoach));
  }

  private void refuses(OrganizationId gym, ErrorCode refusal) {
    assertThatThrownBy(() -> join(gym, false)).extracting("code").isEqualTo(refusal);
  }
}
