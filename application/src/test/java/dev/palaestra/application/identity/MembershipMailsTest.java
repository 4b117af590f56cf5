package dev.palaestra.application.identity;

import static dev.palaestra.application.identity.House.address;
import static dev.palaestra.domain.identity.MembershipNews.REINSTATED;
import static dev.palaestra.domain.identity.MembershipNews.SUSPENDED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.palaestra.domain.identity.IdentityMail.Placed;
import dev.palaestra.domain.identity.MembershipDecided;
import dev.palaestra.domain.identity.MembershipNews;
import dev.palaestra.domain.identity.Recipient;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MembershipMailsTest {
  private static final Recipient ANA = new Recipient(address("ana@example.org"), "en", "UTC");

  private final House house = new House();
  private final Actor admin = house.admin("admin@example.org");
  private final String gym = house.organizations.stored(admin.tenant()).settings().name();

  @ParameterizedTest
  @EnumSource
  void the_member_is_told_where_and_what(MembershipNews news) {
    tell(house.known("ana@example.org"), news);
    assertThat(house.mails(Placed.class)).containsExactly(new Placed(ANA, gym, news));
  }

  @Test
  void nothing_comes_to_an_address_that_is_not_verified_or_gone() {
    tell(house.person("eve@example.org"), SUSPENDED);
    var id = house.known("ana@example.org");
    var account = house.accounts.stored(id);
    account.erase();
    house.accounts.put(account);
    tell(id, SUSPENDED);
    assertThat(house.mails(Placed.class)).isEmpty();
  }

  @Test
  void no_admin_fills_a_mailbox() {
    var ana = house.known("ana@example.org");
    for (var i = 0; i < 20; i++) {
      tell(ana, SUSPENDED);
    }
    assertThat(house.mails(Placed.class)).hasSize(5);
    tell(ana, REINSTATED);
    assertThat(house.mails(Placed.class)).hasSize(6);
  }

  private void tell(AccountId person, MembershipNews news) {
    house.transactions.inTransaction(() ->
        house.outbox.add(
            admin.tenant(), new MembershipDecided(admin.tenant().value(), person.value(), news)));
    house.writeMails();
  }
}
