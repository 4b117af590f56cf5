package dev.palaestra.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palaestra.domain.identity.Account.Standing;
import dev.palaestra.domain.shared.SharedError;
import java.time.Instant;
import org.junit.jupiter.api.Test;

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
    assertThat(account.standing()).isEqualTo(new Standing(AccountStatus.ACTIVE, false));
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
  void a_suspended_account_may_not_sign_in() {
    var standing = new Standing(AccountStatus.SUSPENDED, false);
    var suspended =
        new Account(account.id(), account.contacts(), account.profile(), HASH, standing, 0);
    assertThatThrownBy(suspended::mustBeActive)
        .extracting("code")
        .isEqualTo(IdentityError.ACCOUNT_SUSPENDED);
  }

  @Test
  void an_account_that_is_active_may_sign_in() {
    assertThat(account.isActive()).isTrue();
    assertThatCode(account::mustBeActive).doesNotThrowAnyException();
  }

  @Test
  void a_confirmed_address_leaves_the_phone_as_it_was() {
    account.confirm(ANA);
    assertThat(account.contacts())
        .isEqualTo(new Contacts(ANA, true, new PhoneNumber("+4915112345678"), false));
  }

  @Test
  void who_becomes_platform_admin_stays_suspended() {
    var standing = new Standing(AccountStatus.SUSPENDED, false);
    var suspended =
        new Account(account.id(), account.contacts(), account.profile(), HASH, standing, 0);
    suspended.becomePlatformAdmin();
    assertThat(suspended.standing()).isEqualTo(new Standing(AccountStatus.SUSPENDED, true));
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
    assertThatThrownBy(() -> account.edit(it -> new Profile(" ", it.locale(), it.timeZone())))
        .extracting("code")
        .isEqualTo(SharedError.VALIDATION_FAILED);
    assertThat(account.profile()).isEqualTo(Profile.of("Ana"));
  }

  @Test
  void the_client_s_name_for_itself_is_cut() {
    assertThat(new Client("127.0.0.1", "x".repeat(201)).device()).hasSize(200);
  }
}
