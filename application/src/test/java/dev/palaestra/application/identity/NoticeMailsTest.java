package dev.palaestra.application.identity;

import static dev.palaestra.application.identity.House.address;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palaestra.domain.identity.AccountNotice;
import dev.palaestra.domain.identity.IdentityMail.Told;
import dev.palaestra.domain.identity.Notice;
import dev.palaestra.domain.identity.Recipient;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.OrganizationId;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class NoticeMailsTest {
  private static final Recipient ANA = new Recipient(address("ana@example.org"), "en", "UTC");

  private final House house = new House();

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "DELETION_SCHEDULED")
  void the_owner_is_told(Notice notice) {
    tell(house.known("ana@example.org"), notice);
    assertThat(house.mails(Told.class)).containsExactly(new Told(ANA, notice, null));
  }

  @Test
  void who_is_to_be_erased_is_told_when() {
    var id = house.known("ana@example.org");
    var account = house.accounts.stored(id);
    account.scheduleDeletion(house.clock.instant());
    house.accounts.put(account);

    tell(id, Notice.DELETION_SCHEDULED);

    var day = LocalDate.parse("2026-12-20");
    assertThat(house.mails(Told.class))
        .containsExactly(new Told(ANA, Notice.DELETION_SCHEDULED, day));
  }

  @Test
  void but_not_when_he_has_changed_his_mind_before_the_mail_is_written() {
    tell(house.known("ana@example.org"), Notice.DELETION_SCHEDULED);
    assertThat(house.mails(Told.class)).isEmpty();
  }

  @Test
  void nothing_comes_to_an_address_that_is_not_verified_or_gone() {
    tell(house.person("eve@example.org"), Notice.PASSWORD_CHANGED);
    var id = house.known("ana@example.org");
    var account = house.accounts.stored(id);
    account.erase();
    house.accounts.put(account);
    tell(id, Notice.DELETION_CANCELLED);
    assertThat(house.mails(Told.class)).isEmpty();
  }

  @Test
  void nobody_buries_a_notice_under_others() {
    var id = house.known("ana@example.org");
    for (var i = 0; i < 20; i++) {
      tell(id, Notice.DELETION_CANCELLED);
    }
    tell(id, Notice.PASSWORD_CHANGED);
    assertThat(house.mails(Told.class)).hasSize(6);
    assertThat(house.mails(Told.class).getLast().notice()).isEqualTo(Notice.PASSWORD_CHANGED);

    house.clock.advance(Duration.ofHours(1));
    tell(id, Notice.DELETION_CANCELLED);
    assertThat(house.mails(Told.class)).hasSize(7);
  }

  @Test
  void what_could_not_be_sent_uses_nothing_up() {
    var id = house.known("ana@example.org");
    var failing =
        new NoticeMails(
            house.accounts,
            new UnaskedMails(
                _ -> {
                  throw new IllegalStateException("no server");
                },
                house.limiter,
                house.clock),
            house.transactions);
    for (var i = 0; i < 6; i++) {
      assertThatThrownBy(() -> failing.on(new AccountNotice(id.value(), Notice.PASSWORD_CHANGED)))
          .hasMessage("no server");
    }
    tell(id, Notice.PASSWORD_CHANGED);
    assertThat(house.mails(Told.class)).hasSize(1);
  }

  private void tell(AccountId id, Notice notice) {
    house.transactions.inTransaction(
        () -> house.outbox.add(OrganizationId.NONE, new AccountNotice(id.value(), notice)));
    house.writeMails();
  }
}
