package dev.palaestra.persistence.identity;

import static dev.palaestra.persistence.shared.Surroundings.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palaestra.domain.identity.AccessPin;
import dev.palaestra.domain.identity.AccessPins;
import dev.palaestra.domain.identity.Membership;
import dev.palaestra.domain.identity.MembershipStatus;
import dev.palaestra.domain.identity.PasswordHash;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Role;
import dev.palaestra.domain.shared.SharedError;
import dev.palaestra.domain.shared.Transactions;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class JpaAccessPinsTest {
  @Inject AccessPins pins;
  @Inject People people;
  @Inject Transactions transactions;

  private AccountId ana;
  private OrganizationId gym;

  @BeforeEach
  void a_member() {
    ana = people.person();
    gym = people.organization();
    people.join(gym, ana, Role.MEMBER, MembershipStatus.ACTIVE);
  }

  @Test
  void keep_every_field_and_each_miss() {
    put("one");
    transactions.inTransaction(() -> {
      var pin = pins.lock(gym, ana).orElseThrow();
      pin.miss();
      pins.save(pin);
    });
    var kept = transactions.inTransaction(() -> pins.find(gym, ana)).orElseThrow();
    assertThat(kept.hash()).isEqualTo(new PasswordHash("one"));
    assertThat(kept.expiresAt()).isEqualTo(NOW.plus(Duration.ofDays(365)));
    assertThat(kept.misses()).isEqualTo(1);
  }

  @Test
  void a_new_one_starts_afresh() {
    put("one");
    put("two");
    var kept = transactions.inTransaction(() -> pins.find(gym, ana)).orElseThrow();
    assertThat(kept.hash()).isEqualTo(new PasswordHash("two"));
    assertThat(kept.misses()).isZero();
  }

  @Test
  void a_change_of_what_has_changed_meanwhile_is_lost() {
    put("one");
    var stale = transactions.inTransaction(() -> pins.find(gym, ana)).orElseThrow();
    stale.miss();
    transactions.inTransaction(() -> pins.save(stale));
    assertThatThrownBy(() -> transactions.inTransaction(() -> pins.save(stale)))
        .extracting("code")
        .isEqualTo(SharedError.LOST_RACE);
  }

  private void put(String hash) {
    var place = new Membership(gym, ana, Role.MEMBER, MembershipStatus.ACTIVE, 0);
    var pin = AccessPin.issue(place, new PasswordHash(hash), NOW);
    transactions.inTransaction(() -> pins.put(pin));
  }
}
