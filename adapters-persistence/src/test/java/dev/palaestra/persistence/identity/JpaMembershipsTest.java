package dev.palaestra.persistence.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palaestra.domain.identity.Accounts;
import dev.palaestra.domain.identity.Membership;
import dev.palaestra.domain.identity.MembershipStatus;
import dev.palaestra.domain.identity.Memberships;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Role;
import dev.palaestra.domain.shared.Transactions;
import dev.palaestra.persistence.shared.Surroundings;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class JpaMembershipsTest {
  @Inject Memberships memberships;
  @Inject Accounts accounts;
  @Inject People people;
  @Inject Transactions transactions;

  private OrganizationId gym;
  private AccountId ana;

  @BeforeEach
  void an_admin() {
    gym = people.organization();
    ana = people.person();
    people.join(gym, ana, Role.ADMIN, MembershipStatus.ACTIVE);
  }

  @Test
  void knows_where_somebody_belongs() {
    var other = people.organization();
    people.join(other, ana, Role.MEMBER, MembershipStatus.SUSPENDED);
    people.join(people.organization(), ana, Role.MEMBER, MembershipStatus.ENDED);
    assertThat(transactions.inTransaction(() -> memberships.presentOf(ana)))
        .extracting(Membership::organization)
        .containsExactlyInAnyOrder(gym, other);
  }

  @Test
  void who_has_left_belongs_there_no_more() {
    joins(Role.MEMBER, MembershipStatus.ENDED);
    assertThat(hasOthers()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(
      value = MembershipStatus.class,
      names = {"PENDING", "ACTIVE", "SUSPENDED"})
  void whoever_has_not_left_belongs_there_beside_him(MembershipStatus status) {
    joins(Role.MEMBER, status);
    joins(Role.MEMBER, status);
    assertThat(hasOthers()).isTrue();
  }

  /// Who is suspended by the platform, or on his way out, leads nothing.
  @Test
  void counts_the_admins_who_stay() {
    joins(Role.COACH, MembershipStatus.ACTIVE);
    joins(Role.ADMIN, MembershipStatus.SUSPENDED);
    var leaving = joins(Role.ADMIN, MembershipStatus.ACTIVE);
    var suspended = joins(Role.ADMIN, MembershipStatus.ACTIVE);
    assertThat(otherAdmins()).isEqualTo(2);
    transactions.inTransaction(() -> {
      var account = accounts.get(leaving);
      account.scheduleDeletion(Surroundings.NOW);
      accounts.save(account);
      var other = accounts.get(suspended);
      other.suspend();
      accounts.save(other);
    });
    assertThat(otherAdmins()).isZero();
  }

  private AccountId joins(Role role, MembershipStatus status) {
    var person = people.person();
    people.join(gym, person, role, status);
    return person;
  }

  private boolean hasOthers() {
    return transactions.inTransaction(() -> memberships.hasOthers(gym, ana));
  }

  private int otherAdmins() {
    return transactions.inTransaction(() -> memberships.otherAdmins(gym, ana));
  }
}
