package dev.palaestra.application.identity;

import static dev.palaestra.application.identity.House.HERE;
import static dev.palaestra.application.identity.House.SECRET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palaestra.domain.identity.Account;
import dev.palaestra.domain.identity.IdentityError;
import dev.palaestra.domain.identity.Membership;
import dev.palaestra.domain.identity.MembershipStatus;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.ErrorCode;
import dev.palaestra.domain.shared.Role;
import dev.palaestra.domain.shared.SharedError;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProveOwnerTest {
  private final House house = new House();

  @Test
  void an_account_with_a_password_is_proven_by_it_however_old_the_session_is() {
    var ana = house.person("ana@example.org");
    house.signIn("ana@example.org");
    house.clock.advance(Duration.ofDays(20));

    assertThat(house.proveOwner.handle(house.proof(ana, SECRET)).id()).isEqualTo(ana);
    refuses(house.proof(ana, null), SharedError.VALIDATION_FAILED);
  }

  @Test
  void one_without_a_password_by_a_sign_in_of_the_last_ten_minutes() {
    var ben = withoutPassword();
    house.clock.advance(Duration.ofMinutes(10));
    assertThat(house.proveOwner.handle(house.proof(ben, null)).id()).isEqualTo(ben);

    house.clock.advance(Duration.ofMillis(1));
    refuses(house.proof(ben, null), IdentityError.REAUTHENTICATION_REQUIRED);
    refuses(house.proof(ben, SECRET), IdentityError.REAUTHENTICATION_REQUIRED);
  }

  @Test
  void nor_by_one_that_has_ended_meanwhile() {
    var ben = withoutPassword();
    var proof = house.proof(ben, null);
    house.transactions.inTransaction(
        () -> house.endings.end(ben, house.lastSession(), house.clock.instant()));
    refuses(proof, SharedError.NOT_FOUND);
  }

  @Test
  void to_switch_the_organization_is_no_sign_in() {
    var ben = withoutPassword();
    house.clock.advance(Duration.ofMinutes(11));
    var gym = house.admin("admin@example.org").tenant();
    house.memberships.put(new Membership(gym, ben, Role.MEMBER, MembershipStatus.ACTIVE, 0));
    house.transactions.inTransaction(() -> {
      var former = house.sessions.find(house.lastSession()).orElseThrow();
      house.grants.openInstead(former, gym, HERE, house.clock.instant());
    });
    refuses(house.proof(ben, null), IdentityError.REAUTHENTICATION_REQUIRED);
  }

  private AccountId withoutPassword() {
    var id = house.person("ben@example.org");
    house.signIn("ben@example.org");
    var it = house.accounts.stored(id);
    house.accounts.put(
        new Account(id, it.contacts(), it.profile(), null, it.standing(), it.version()));
    return id;
  }

  private void refuses(ProveOwner.Command command, ErrorCode refusal) {
    assertThatThrownBy(() -> house.proveOwner.handle(command))
        .extracting("code")
        .isEqualTo(refusal);
  }
}
