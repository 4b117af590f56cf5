package dev.palaestra.application.identity;

import static dev.palaestra.application.identity.House.SECRET;
import static dev.palaestra.application.identity.House.address;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palaestra.application.identity.RegistrationPath.Invited;
import dev.palaestra.domain.identity.IdentityError;
import dev.palaestra.domain.identity.IdentityMail.Replaced;
import dev.palaestra.domain.identity.IdentityMail.Verification;
import dev.palaestra.domain.identity.Password;
import dev.palaestra.domain.identity.Profile;
import dev.palaestra.domain.identity.Recipient;
import dev.palaestra.domain.identity.SecretToken;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.ErrorCode;
import dev.palaestra.domain.shared.Role;
import dev.palaestra.domain.shared.SharedError;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VerifyEmailTest {
  private final House house = new House();
  private final VerifyEmail verify =
      new VerifyEmail(
          house.mailedProofs, house.accounts, house.outbox, house.transactions, house.clock);
  private final RequestEmailVerification ask =
      new RequestEmailVerification(
          house.accounts, house.proveOwner, house.mailedTokens, house.transactions, house.clock);

  @Test
  void the_token_of_the_mail_verifies_the_address_once() {
    var id = house.person("ana@example.org");
    var token = mailed();

    verify.handle(new VerifyEmail.Command(token));

    assertThat(house.accounts.stored(id).contacts().emailVerified()).isTrue();
    assertThat(house.acts()).containsExactly("account.registered", "account.email_verified");
    var entry = house.entry("account.email_verified");
    assertThat(entry.before()).isEqualTo(Map.of("email_verified", false));
    assertThat(entry.after()).isEqualTo(Map.of("email_verified", true));
    refuses(token);
  }

  @Test
  void expired_and_invented_tokens_are_refused_alike() {
    house.person("ana@example.org");
    var token = mailed();
    house.clock.advance(Duration.ofHours(24));
    refuses(token);
    refuses(SecretToken.next());
  }

  @Test
  void a_newer_mail_replaces_the_older_one() {
    var id = house.person("ana@example.org");
    var old = mailed();
    ask.handle(new RequestEmailVerification.Command(house.proof(id, null), null));
    var newer = mailed();

    refuses(old);
    verify.handle(new VerifyEmail.Command(newer));
    assertThat(house.accounts.stored(id).contacts().emailVerified()).isTrue();
  }

  @Test
  void who_is_verified_gets_no_further_mail() {
    var id = house.person("ana@example.org");
    verify.handle(new VerifyEmail.Command(mailed()));
    ask.handle(new RequestEmailVerification.Command(house.proof(id, null), null));
    house.writeMails();
    assertThat(house.mails(Verification.class)).hasSize(1);
  }

  @Test
  void a_new_address_replaces_the_old_one_when_it_is_confirmed() {
    var id = house.known("ana@example.org");
    ask.handle(
        new RequestEmailVerification.Command(house.proof(id, SECRET), address("ana@example.com")));
    assertThat(house.accounts.stored(id).hasEmail(address("ana@example.org"))).isTrue();

    var token = mailed();
    var mail = house.mails(Verification.class).getLast();
    assertThat(mail.to().email()).isEqualTo(address("ana@example.com"));
    verify.handle(new VerifyEmail.Command(token));
    assertThat(house.accounts.stored(id).hasEmail(address("ana@example.com"))).isTrue();
    house.writeMails();
    assertThat(house.mails(Replaced.class))
        .containsExactly(new Replaced(new Recipient(address("ana@example.org"), "en", "UTC")));
  }

  @Test
  void a_new_address_needs_the_password() {
    var id = house.known("ana@example.org");
    for (var tried : new Password[] {null, new Password("wrong-wrong")}) {
      assertThatThrownBy(() ->
              ask.handle(
                  new RequestEmailVerification.Command(
                      house.proof(id, tried), address("ana@example.com"))))
          .extracting("code")
          .isEqualTo(SharedError.VALIDATION_FAILED);
    }
  }

  @Test
  void to_guess_the_password_counts_as_failed_sign_ins() {
    var id = house.known("ana@example.org");
    for (var i = 0; i < 5; i++) {
      refuses(proof(id, new Password("wrong-wrong")), SharedError.VALIDATION_FAILED);
    }
    refuses(proof(id, SECRET), IdentityError.LOGIN_LOCKED);
    assertThatThrownBy(() -> house.signIn("ana@example.org"))
        .extracting("code")
        .isEqualTo(IdentityError.LOGIN_LOCKED);
    assertThat(house.acts()).filteredOn("session.refused"::equals).hasSize(5);
  }

  private RequestEmailVerification.Command proof(AccountId id, Password tried) {
    return new RequestEmailVerification.Command(house.proof(id, tried), address("ana@example.com"));
  }

  private void refuses(RequestEmailVerification.Command command, ErrorCode code) {
    assertThatThrownBy(() -> ask.handle(command)).extracting("code").isEqualTo(code);
  }

  @Test
  void an_address_gets_five_mails_an_hour_whether_it_is_taken_or_not() {
    house.known("ben@example.org");
    var id = house.known("ana@example.org");
    for (var wanted : new String[] {"ben@example.org", "new@example.org"}) {
      var command = new RequestEmailVerification.Command(house.proof(id, SECRET), address(wanted));
      for (var i = 0; i < 5; i++) {
        ask.handle(command);
      }
      refuses(command, SharedError.RATE_LIMITED);
      house.clock.advance(Duration.ofHours(1));
      ask.handle(command);
    }
  }

  @Test
  void what_strangers_want_sent_there_uses_up_nothing_of_the_owners() {
    var id = house.person("ana@example.org");
    for (var i = 0; i < 5; i++) {
      house.mailedTokens.mustHaveRoom(address("ana@example.org"), house.clock.instant());
    }
    fourMoreAreSent(id);
  }

  @Test
  void the_mail_of_the_registration_is_one_of_the_five_of_its_hour() {
    var id = house.person("ana@example.org");
    fourMoreAreSent(id);
    house.clock.advance(Duration.ofHours(1));
    ask.handle(new RequestEmailVerification.Command(house.proof(id, null), null));
  }

  private void fourMoreAreSent(AccountId id) {
    house.writeMails();
    var sent = house.mails(Verification.class).size();
    var command = new RequestEmailVerification.Command(house.proof(id, null), null);
    for (var i = 0; i < 4; i++) {
      ask.handle(command);
      house.writeMails();
    }
    refuses(command, SharedError.RATE_LIMITED);
    assertThat(house.mails(Verification.class)).hasSize(sent + 4);
  }

  @Test
  void who_is_invited_gets_no_such_mail_and_none_is_counted() {
    var admin = house.admin("admin@example.org");
    var token = house.invitation(admin, "ben@example.org", Role.MEMBER);
    var command =
        new RegisterAccount.Command(
            address("ben@example.org"), SECRET, Profile.of("Ben"), null, new Invited(token));
    var id = new AccountId(house.register.handle(command).id());
    var again = new RequestEmailVerification.Command(house.proof(id, null), null);
    for (var i = 0; i < 5; i++) {
      ask.handle(again);
    }
    refuses(again, SharedError.RATE_LIMITED);
  }

  @Test
  void nobody_learns_that_a_new_address_is_taken() {
    house.known("ben@example.org");
    var id = house.known("ana@example.org");
    house.writeMails();
    ask.handle(
        new RequestEmailVerification.Command(house.proof(id, SECRET), address("ben@example.org")));
    house.writeMails();
    assertThat(house.mails(Verification.class)).hasSize(2);
  }

  private SecretToken mailed() {
    house.writeMails();
    return house.mails(Verification.class).getLast().token();
  }

  private void refuses(SecretToken token) {
    assertThatThrownBy(() -> verify.handle(new VerifyEmail.Command(token)))
        .extracting("code")
        .isEqualTo(IdentityError.TOKEN_INVALID);
  }
}
