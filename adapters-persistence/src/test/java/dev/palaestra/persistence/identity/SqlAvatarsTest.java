package dev.palaestra.persistence.identity;

import static dev.palaestra.persistence.shared.Surroundings.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palaestra.domain.identity.AccountQueries;
import dev.palaestra.domain.identity.Accounts;
import dev.palaestra.domain.identity.Avatar;
import dev.palaestra.domain.identity.Avatars;
import dev.palaestra.domain.identity.MembershipStatus;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.Role;
import dev.palaestra.domain.shared.SharedError;
import dev.palaestra.domain.shared.Transactions;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class SqlAvatarsTest {
  private static final Avatar ONE = Avatar.of(new byte[] {1, 2, 3});
  private static final Avatar TWO = Avatar.of(new byte[] {4});

  @Inject Avatars avatars;
  @Inject Accounts accounts;
  @Inject AccountQueries views;
  @Inject People people;
  @Inject Transactions transactions;

  private AccountId ana;

  @BeforeEach
  void a_person() {
    ana = people.person();
  }

  @Test
  void a_picture_takes_the_place_of_the_one_before_and_goes() {
    assertThat(hasAvatar()).isFalse();
    put(ONE);
    put(TWO);
    assertThat(hasAvatar()).isTrue();
    var kept = avatars.find(ana, ana).orElseThrow();
    assertThat(kept.jpeg()).isEqualTo(TWO.jpeg());
    assertThat(kept.checksum()).isEqualTo(TWO.checksum());
    transactions.inTransaction(() -> avatars.remove(ana));
    assertThat(hasAvatar()).isFalse();
    assertThat(avatars.find(ana, ana)).isEmpty();
  }

  @Test
  void an_erased_account_gets_none() {
    transactions.inTransaction(() -> {
      var account = accounts.get(ana);
      account.erase();
      accounts.save(account);
    });
    assertThatThrownBy(() -> put(ONE)).extracting("code").isEqualTo(SharedError.NOT_FOUND);
    assertThat(avatars.find(ana, ana)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ACTIVE, ACTIVE, true",
    "SUSPENDED, ACTIVE, true",
    "ENDED, ACTIVE, false",
    "ACTIVE, SUSPENDED, false",
    "ACTIVE, PENDING, false",
    "ACTIVE, ENDED, false",
  })
  void members_of_an_organization_of_his_see_it(
      MembershipStatus his, MembershipStatus theirs, boolean seen) {
    put(ONE);
    var ben = people.person();
    assertThat(avatars.find(ana, ben)).isEmpty();
    var gym = people.organization();
    people.join(gym, ana, Role.MEMBER, his);
    people.join(gym, ben, Role.ADMIN, theirs);
    assertThat(avatars.find(ana, ben).isPresent()).isEqualTo(seen);
  }

  private void put(Avatar avatar) {
    transactions.inTransaction(() -> avatars.put(ana, avatar, NOW));
  }

  private boolean hasAvatar() {
    return transactions.inTransaction(() -> views.get(ana)).hasAvatar();
  }
}
