package dev.palaestra.application.identity;

import static dev.palaestra.application.identity.House.SECRET;
import static dev.palaestra.application.identity.House.address;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palaestra.application.identity.SignInResult.SecondFactorAsked;
import dev.palaestra.domain.identity.Account;
import dev.palaestra.domain.identity.IdentityError;
import dev.palaestra.domain.identity.IdentityMail.PasswordReset;
import dev.palaestra.domain.identity.IdentityMail.Told;
import dev.palaestra.domain.identity.IdentityMail.Verification;
import dev.palaestra.domain.identity.IdentityMails;
import dev.palaestra.domain.identity.Notice;
import dev.palaestra.domain.identity.Password;
import dev.palaestra.domain.identity.PasswordResetRequested;
import dev.palaestra.domain.identity.Recipient;
import dev.palaestra.domain.identity.SecretToken;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.ErrorCode;
import dev.palaestra.domain.shared.SharedError;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ResetPasswordTest {
  private static final String ANA = "ana@example.org";
  private static final Password NEW = new Password("another-zebra-2");

  private final House house = new House();
  private final RequestPasswordReset request =
      new RequestPasswordReset(house.mailedTokens, house.outbox, house.transactions, house.clock);
  private final ResetPassword reset =
      new ResetPassword(
          house.mailedProofs,
          house.passwords,
          house.changes,
          house.endings,
          house.transactions,
          house.clock);
  private final VerifyEmail verify =
      new VerifyEmail(
          house.mailedProofs, house.accounts, house.outbox, house.transactions, house.clock);

  @Test
  void the_token_of_the_mail_gives_a_new_password_and_ends_all_sessions() {
    var id = house.known(ANA);
    house.signIn(ANA);
    house.signIn(ANA);

    reset(mailed());

    assertThat(house.accounts.stored(id).password().orElseThrow().value())
        .isEqualTo("strong:another-zebra-2");
    assertThat(house.acts())
        .containsExactly(
            "account.registered",
            "session.opened",
            "session.opened",
            "account.password_reset_requested",
            "account.password_reset",
            "session.ended",
            "session.ended");
    assertThat(house.revoked.contains(house.lastSession().value())).isTrue();
    house.writeMails();
    assertThat(house.mails(Told.class))
        .extracting(Told::notice)
        .containsExactly(Notice.PASSWORD_CHANGED);
  }

  @Test
  void it_is_good_once_and_for_an_hour() {
    house.known(ANA);
    var token = mailed();
    assertThat(house.mails(PasswordReset.class).getLast())
        .isEqualTo(
            new PasswordReset(
                new Recipient(address(ANA), "en", "UTC"),
                token,
                house.clock.instant().plus(Duration.ofHours(1))));
    reset(token);
    refuses(token);

    var late = mailed();
    house.clock.advance(Duration.ofHours(1));
    refuses(late);
    refuses(SecretToken.next());
  }

  @Test
  void only_the_newest_counts() {
    house.known(ANA);
    var old = mailed();
    var newer = mailed();
    refuses(old);
    reset(newer);
  }

  @Test
  void a_request_that_is_told_too_late_writes_no_mail() {
    house.known(ANA);
    request(ANA);
    house.clock.advance(Duration.ofHours(1));
    house.writeMails();
    assertThat(house.mails(PasswordReset.class)).isEmpty();
  }

  @Test
  void a_mail_that_was_not_sent_is_written_again_and_asked_for_once() {
    var id = house.known(ANA);
    request(ANA);
    var event = house.outbox.take(PasswordResetRequested.class).getFirst();
    List<PasswordReset> written = new ArrayList<>();
    IdentityMails post = mail -> written.add((PasswordReset) mail);
    var mails =
        new ResetMails(
            house.accounts, house.challenges, post, house.audit, house.transactions, house.clock);
    mails.on(event);
    mails.on(event);

    assertThat(written).hasSize(2);
    assertThat(house.acts()).containsOnlyOnce("account.password_reset_requested");
    refuses(written.getFirst().token());
    reset(written.getLast().token());
    mails.on(event);
    assertThat(written).hasSize(2);
    assertThat(house.accounts.stored(id).password()).isPresent();
  }

  @Test
  void an_unfit_password_leaves_the_token_as_it_is() {
    house.known(ANA);
    var token = mailed();
    refuses(token, new Password("12345678"), SharedError.VALIDATION_FAILED);
    reset(token);
  }

  @Test
  void tokens_of_mails_do_not_stand_for_each_other() {
    house.person(ANA);
    house.writeMails();
    var verification = house.mails(Verification.class).getLast().token();
    refuses(verification);
    var token = mailed();
    assertThatThrownBy(() -> verify.handle(new VerifyEmail.Command(token)))
        .extracting("code")
        .isEqualTo(IdentityError.TOKEN_INVALID);
    reset(token);
  }

  @Test
  void the_address_counts_as_verified_and_tokens_mailed_before_do_not_count() {
    var id = house.person(ANA);
    house.writeMails();
    var verification = house.mails(Verification.class).getLast().token();
    reset(mailed());
    assertThat(house.accounts.stored(id).contacts().emailVerified()).isTrue();
    assertThat(house.acts()).contains("account.email_verified");
    assertThatThrownBy(() -> verify.handle(new VerifyEmail.Command(verification)))
        .extracting("code")
        .isEqualTo(IdentityError.TOKEN_INVALID);
  }

  @Test
  void who_reads_the_mails_of_an_address_gets_the_account_that_only_claimed_it() {
    var id = house.squatter(ANA);
    reset(mailed());
    assertThat(house.isFreed(id)).isTrue();
    assertThat(house.acts()).contains("account.passed_to_reader");
    var entry = house.entry("account.email_verified");
    assertThat(entry.before())
        .isEqualTo(Map.of("email_verified", false, "phone", "***", "phone_verified", true));
    assertThat(entry.after()).isEqualTo(Map.of("email_verified", true, "phone_verified", false));
    assertThat(house.signIn.handle(new SignIn.Command(address(ANA), NEW, House.HERE)))
        .isInstanceOf(SignedIn.class);
    refusesSignIn(SECRET, IdentityError.INVALID_CREDENTIALS);
  }

  @Test
  void who_had_verified_his_address_keeps_phone_and_second_factor() {
    var id = house.squatter(ANA);
    changed(id, it -> it.confirm(address(ANA)));
    reset(mailed());
    assertThat(house.accounts.stored(id).contacts().phoneVerified()).isTrue();
    assertThat(house.signIn.handle(new SignIn.Command(address(ANA), NEW, House.HERE)))
        .isInstanceOf(SecondFactorAsked.class);
  }

  @Test
  void an_account_without_a_password_gets_its_first() {
    var id = house.known(ANA);
    var known = house.accounts.stored(id);
    house.accounts.put(
        new Account(
            id, known.contacts(), known.profile(), null, known.standing(), known.version()));
    reset(mailed());
    assertThat(house.accounts.stored(id).password()).isPresent();
  }

  @Test
  void nobody_but_the_owner_of_an_account_that_may_sign_in_gets_a_mail() {
    changed(house.known(ANA), Account::suspend);
    for (var email : new String[] {ANA, "nobody@example.org"}) {
      request(email);
    }
    house.writeMails();
    assertThat(house.mails(PasswordReset.class)).isEmpty();
    assertThat(house.acts()).doesNotContain("account.password_reset_requested");
  }

  @Test
  void what_has_changed_since_the_mail_was_written_counts() {
    var id = house.known(ANA);
    var token = mailed();
    changed(id, Account::suspend);
    refuses(token, NEW, IdentityError.ACCOUNT_SUSPENDED);
    changed(id, Account::reinstate);
    changed(id, it -> it.confirm(address("ana@example.com")));
    refuses(token);
    assertThat(house.accounts.stored(id).password().orElseThrow().value())
        .isEqualTo("strong:" + SECRET.value());
  }

  /// Guesses at a second factor are counted with those at the password.
  @Test
  void a_new_password_forgives_no_guesses() {
    house.known(ANA);
    for (var i = 0; i < 5; i++) {
      refusesSignIn(new Password("wrong-wrong"), IdentityError.INVALID_CREDENTIALS);
    }
    reset(mailed());
    refusesSignIn(NEW, IdentityError.LOGIN_LOCKED);
  }

  @Test
  void an_address_gets_five_mails_an_hour_whether_it_is_known_or_not() {
    house.known(ANA);
    for (var email : new String[] {ANA, "nobody@example.org"}) {
      for (var i = 0; i < 5; i++) {
        request(email);
      }
      assertThatThrownBy(() -> request(email))
          .extracting("code")
          .isEqualTo(SharedError.RATE_LIMITED);
    }
  }

  private void changed(AccountId id, Consumer<Account> change) {
    var account = house.accounts.stored(id);
    change.accept(account);
    house.accounts.put(account);
  }

  private void refusesSignIn(Password with, ErrorCode code) {
    var command = new SignIn.Command(address(ANA), with, House.HERE);
    assertThatThrownBy(() -> house.signIn.handle(command)).extracting("code").isEqualTo(code);
  }

  private void request(String email) {
    request.handle(new RequestPasswordReset.Command(address(email)));
  }

  private SecretToken mailed() {
    request(ANA);
    house.writeMails();
    return house.mails(PasswordReset.class).getLast().token();
  }

  private void reset(SecretToken token) {
    reset.handle(new ResetPassword.Command(token, NEW));
  }

  private void refuses(SecretToken token) {
    refuses(token, NEW, IdentityError.TOKEN_INVALID);
  }

  private void refuses(SecretToken token, Password chosen, ErrorCode code) {
    assertThatThrownBy(() -> reset.handle(new ResetPassword.Command(token, chosen)))
        .extracting("code")
        .isEqualTo(code);
  }
}
