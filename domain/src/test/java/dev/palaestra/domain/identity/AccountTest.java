package dev.palaestra.domain.identity;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palaestra.domain.identity.Account.Standing;
import dev.palaestra.domain.shared.SharedError;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountTest {
  private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
  private static final EmailAddress ANA = new EmailAddress("ana@example.org");
  private static final EmailAddress NEW = new EmailAddress("ana@example.com");
  private static final PasswordHash HASH = new PasswordHash("hash");

  private final Account account =
      Account.register(ANA, new PhoneNumber("+4915112345678"), Profile.of("Ana"), HASH, NOW);

  @Test
  void nothing_of_a_newcomer_is_verified() {
    assertThat(account.contacts().oneIsVerified()).isFalse();
    assertThat(account.standing()).isEqualTo(new Standing(AccountStatus.ACTIVE, false, null));
    assertThatThrownBy(account::mustBeVerified)
        .extracting("code")
        .isEqualTo(IdentityError.VERIFICATION_REQUIRED);
  }

  @Test
  void a_confirmed_address_replaces_the_old_one() {
    account.confirm(NEW);
    assertThat(account.hasEmail(NEW)).isTrue();
    assertThat(account.contacts().emailVerified()).isTrue();
    assertThatCode(account::mustBeVerified).doesNotThrowAnyException();
  }

  @Test
  void a_verified_phone_is_enough() {
    var contacts = new Contacts(ANA, false, new PhoneNumber("+4915112345678"), true);
    var phoned =
        new Account(account.id(), contacts, account.profile(), null, account.standing(), 0);
    assertThatCode(phoned::mustBeVerified).doesNotThrowAnyException();
    assertThat(phoned.password()).isEmpty();
  }

  @Test
  void the_reader_of_an_address_that_was_only_claimed_gets_the_account_without_its_keys() {
    account.confirm(new PhoneNumber("+4915112345679"));
    account.passToReader();
    assertThat(account.contacts()).isEqualTo(new Contacts(ANA, true, null, false));
    assertThat(account.password()).isEmpty();
    assertThat(account.profile()).isEqualTo(Profile.of("Ana"));
  }

  @Test
  void who_has_come_to_it_says_all_of_it_anew_and_the_address_stays_proven() {
    account.passToReader();
    var other = new PhoneNumber("+4915112345679");
    account.introduce(
        Account.register(ANA, other, Profile.of("Ana Again"), new PasswordHash("new"), NOW));
    assertThat(account.profile()).isEqualTo(Profile.of("Ana Again"));
    assertThat(account.password()).contains(new PasswordHash("new"));
    assertThat(account.contacts()).isEqualTo(new Contacts(ANA, true, other, false));
  }

  @Test
  void a_confirmed_phone_replaces_the_old_one_and_leaves_the_address_as_it_was() {
    var email = new EmailAddress("ana@example.org");
    var old = new PhoneNumber("+4915112345678");
    var phone = new PhoneNumber("+4915112345679");
    var account = Account.register(email, old, Profile.of("Ana"), null, NOW);
    account.confirm(phone);
    assertThat(account.contacts()).isEqualTo(new Contacts(email, false, phone, true));
    assertThatCode(account::mustBeVerified).doesNotThrowAnyException();
  }

  @Test
  void a_suspended_account_may_not_sign_in() {
    var standing = new Standing(AccountStatus.SUSPENDED, false, null);
    var suspended =
        new Account(account.id(), account.contacts(), account.profile(), HASH, standing, 0);
    assertThatThrownBy(suspended::mustBeAdmitted)
        .extracting("code")
        .isEqualTo(IdentityError.ACCOUNT_SUSPENDED);
  }

  @Test
  void an_account_that_is_active_may_sign_in() {
    assertThat(account.maySignIn()).isTrue();
    assertThatCode(account::mustBeAdmitted).doesNotThrowAnyException();
  }

  @Test
  void a_confirmed_address_leaves_the_phone_as_it_was() {
    account.confirm(ANA);
    assertThat(account.contacts())
        .isEqualTo(new Contacts(ANA, true, new PhoneNumber("+4915112345678"), false));
  }

  @Test
  void who_becomes_platform_admin_stays_suspended() {
    var standing = new Standing(AccountStatus.SUSPENDED, false, null);
    var suspended =
        new Account(account.id(), account.contacts(), account.profile(), HASH, standing, 0);
    suspended.becomePlatformAdmin();
    assertThat(suspended.standing()).isEqualTo(new Standing(AccountStatus.SUSPENDED, true, null));
  }

  @Test
  void a_person_changes_what_he_says_of_himself_and_his_password() {
    account.edit(it -> new Profile("Ana Lima", it.locale(), it.timeZone()));
    account.change(new PasswordHash("other"));
    assertThat(account.profile()).isEqualTo(new Profile("Ana Lima", "en", "UTC"));
    assertThat(account.password()).contains(new PasswordHash("other"));
  }

  @Test
  void a_refused_change_leaves_the_profile_as_it_was() {
    assertThatThrownBy(() -> account.edit(it -> Profile.checked(" ", it.locale(), it.timeZone())))
        .extracting("code")
        .isEqualTo(SharedError.VALIDATION_FAILED);
    assertThat(account.profile()).isEqualTo(Profile.of("Ana"));
  }

  @Test
  void a_wish_to_be_deleted_waits_thirty_days_and_can_be_taken_back() {
    account.scheduleDeletion(NOW);
    assertThat(account.standing())
        .isEqualTo(
            new Standing(
                AccountStatus.DELETION_SCHEDULED,
                false,
                LocalDate.ofInstant(NOW, UTC).plusDays(30)));
    assertThat(account.maySignIn()).isTrue();
    account.cancelDeletion();
    assertThat(account.standing()).isEqualTo(new Standing(AccountStatus.ACTIVE, false, null));
  }

  @Test
  void a_second_wish_does_not_put_the_day_off() {
    account.scheduleDeletion(NOW);
    account.scheduleDeletion(NOW.plus(Duration.ofDays(3)));
    assertThat(account.standing().deletionDate())
        .isEqualTo(LocalDate.ofInstant(NOW, UTC).plusDays(30));
  }

  @Test
  void there_is_nothing_to_take_back_without_a_wish() {
    assertThatThrownBy(account::cancelDeletion)
        .extracting("code")
        .isEqualTo(IdentityError.DELETION_NOT_SCHEDULED);
  }

  @Test
  void suspended_while_he_waits_he_waits_on_when_reinstated() {
    account.scheduleDeletion(NOW);
    account.suspend();
    assertThat(account.standing().status()).isEqualTo(AccountStatus.SUSPENDED);
    account.reinstate();
    assertThat(account.standing().status()).isEqualTo(AccountStatus.DELETION_SCHEDULED);
  }

  @Test
  void reinstated_without_a_wish_he_is_active() {
    account.suspend();
    account.reinstate();
    assertThat(account.standing()).isEqualTo(new Standing(AccountStatus.ACTIVE, false, null));
  }

  @Test
  void what_is_left_of_an_erased_account_names_nobody() {
    account.confirm(ANA);
    account.becomePlatformAdmin();
    account.erase();
    assertThat(account.contacts()).isEqualTo(new Contacts(null, false, null, false));
    assertThat(account.profile()).isEqualTo(Profile.of("Deleted account"));
    assertThat(account.password()).isEmpty();
    assertThat(account.standing()).isEqualTo(new Standing(AccountStatus.DELETED, false, null));
    assertThat(account.maySignIn()).isFalse();
  }

  @Test
  void an_erased_account_stays_erased() {
    account.erase();
    account.reinstate();
    account.suspend();
    assertThat(account.standing().status()).isEqualTo(AccountStatus.DELETED);
  }

  @Test
  void a_person_is_known_by_his_mail_address_or_else_by_his_phone() {
    var phone = new PhoneNumber("+4915112345678");
    assertThat(new Contacts(ANA, false, phone, true).name()).isEqualTo(ANA);
    assertThat(new Contacts(null, false, phone, true).name())
        .isEqualTo(new PhoneNumber("+4915112345678"));
    assertThatThrownBy(() -> new Contacts(null, false, null, false).name())
        .extracting("code")
        .isEqualTo(SharedError.NOT_FOUND);
  }

  @Test
  void the_client_s_name_for_itself_is_cut() {
    assertThat(new Client("127.0.0.1", "x".repeat(201)).device()).hasSize(200);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-19T23:59:59Z, false",
    "2026-12-20T00:00:00Z, true",
    "2027-12-20T00:00:00Z, true",
  })
  void it_is_erased_on_the_day_that_was_told(Instant when, boolean due) {
    assertThat(account.isDue(when)).isFalse();
    account.scheduleDeletion(Instant.parse("2026-11-20T09:00:00Z"));
    assertThat(account.standing().deletionDate()).isEqualTo(LocalDate.parse("2026-12-20"));
    assertThat(account.isDue(when)).isEqualTo(due);
    assertThat(account.isErased()).isFalse();
    account.erase();
    assertThat(account.isDue(when)).isFalse();
    assertThat(account.isErased()).isTrue();
  }

  @Test
  void the_audit_is_told_the_day_of_a_deletion() {
    assertThat(account.standing().facts())
        .isEqualTo(Map.of("status", AccountStatus.ACTIVE, "platform_admin", false));
    account.scheduleDeletion(NOW);
    assertThat(account.standing().facts())
        .isEqualTo(
            Map.of(
                "status",
                AccountStatus.DELETION_SCHEDULED,
                "platform_admin",
                false,
                "deletion_date",
                "2026-12-20"));
  }
}
