package dev.palaestra.application.identity;

import static dev.palaestra.application.identity.House.SECRET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palaestra.domain.identity.EmailAddress;
import dev.palaestra.domain.identity.IdentityError;
import dev.palaestra.domain.identity.IdentityMail.Told;
import dev.palaestra.domain.identity.IdentityMail.Verification;
import dev.palaestra.domain.identity.Notice;
import dev.palaestra.domain.identity.Password;
import dev.palaestra.domain.identity.PasswordHash;
import dev.palaestra.domain.identity.RefreshToken;
import dev.palaestra.domain.shared.SharedError;
import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChangePasswordTest {
  private static final Password NEW = new Password("another-zebra-2");

  private final House house = new House();
  private final RefreshSession refresh =
      new RefreshSession(
          house.sessions,
          house.grants,
          house.endings,
          house.audit,
          house.transactions,
          house.clock);
  private final ChangePassword changePassword =
      new ChangePassword(
          house.proveOwner,
          house.passwords,
          house.changes,
          house.endings,
          house.transactions,
          house.clock);
  private final VerifyEmail verify =
      new VerifyEmail(
          house.mailedProofs, house.accounts, house.outbox, house.transactions, house.clock);

  @Test
  void a_new_password_ends_the_other_sessions() {
    var id = house.person("ana@example.org");
    var other = house.signIn("ana@example.org").refreshToken();
    var mine = house.signIn("ana@example.org").refreshToken();

    changePassword.handle(new ChangePassword.Command(house.proof(id, SECRET), NEW));

    assertThat(house.accounts.stored(id).password().orElseThrow().value())
        .isEqualTo("strong:another-zebra-2");
    assertThat(house.acts())
        .containsExactly(
            "account.registered",
            "session.opened",
            "session.opened",
            "account.password_changed",
            "session.ended");
    refuses(other);
    refresh(mine);
  }

  @Test
  void no_other_address_that_was_asked_for_before_a_new_password_counts() {
    var id = house.person("ana@example.org");
    house.signIn("ana@example.org");
    house.transactions.inTransaction(() ->
        house.mailedTokens.verify(
            house.accounts.get(id), new EmailAddress("eve@example.org"), house.clock.instant()));
    house.writeMails();
    var token = house.mails(Verification.class).getLast().token();
    changePassword.handle(new ChangePassword.Command(house.proof(id, SECRET), NEW));
    assertThatThrownBy(() -> verify.handle(new VerifyEmail.Command(token)))
        .extracting("code")
        .isEqualTo(IdentityError.TOKEN_INVALID);
  }

  @Test
  void the_proof_of_the_own_address_counts_still() {
    var id = house.person("ana@example.org");
    house.signIn("ana@example.org");
    house.writeMails();
    var token = house.mails(Verification.class).getLast().token();
    changePassword.handle(new ChangePassword.Command(house.proof(id, SECRET), NEW));
    verify.handle(new VerifyEmail.Command(token));
    assertThat(house.accounts.stored(id).contacts().emailVerified()).isTrue();
  }

  @Test
  void the_owner_is_told() {
    var id = house.known("ana@example.org");
    house.signIn("ana@example.org");
    changePassword.handle(new ChangePassword.Command(house.proof(id, SECRET), NEW));
    house.writeMails();
    assertThat(house.mails(Told.class))
        .extracting(Told::notice)
        .containsExactly(Notice.PASSWORD_CHANGED);
  }

  @Test
  void who_proved_a_password_that_has_changed_meanwhile_changes_nothing() {
    var id = house.person("ana@example.org");
    house.signIn("ana@example.org");
    house.hasher.meanwhile(() -> {
      var account = house.accounts.stored(id);
      account.change(new PasswordHash("strong:third-gym-3"));
      house.accounts.put(account);
    });
    var command = new ChangePassword.Command(house.proof(id, SECRET), NEW);
    assertThatThrownBy(() -> changePassword.handle(command))
        .extracting("code")
        .isEqualTo(SharedError.LOST_RACE);
  }

  @Test
  void a_new_password_needs_the_present_one_and_must_be_fit() {
    var id = house.person("ana@example.org");
    house.signIn("ana@example.org");
    refusesChange(new ChangePassword.Command(house.proof(id, NEW), NEW));
    refusesChange(new ChangePassword.Command(house.proof(id, SECRET), new Password("12345678")));
  }

  @Test
  void who_guesses_the_present_password_is_locked_out_as_at_signing_in() {
    var id = house.person("ana@example.org");
    house.signIn("ana@example.org");
    var guess = new ChangePassword.Command(house.proof(id, NEW), NEW);
    IntStream.range(0, 5).forEach(_ -> refusesChange(guess));

    var right = new ChangePassword.Command(house.proof(id, SECRET), NEW);
    Stream.of(guess, right)
        .forEach(it ->
            assertThatThrownBy(() -> changePassword.handle(it))
                .extracting("code")
                .isEqualTo(IdentityError.LOGIN_LOCKED));
    house.clock.advance(Duration.ofMinutes(30));
    changePassword.handle(right);
    assertThat(house.acts())
        .endsWith("session.refused", "session.refused", "account.password_changed");
  }

  private void refusesChange(ChangePassword.Command command) {
    assertThatThrownBy(() -> changePassword.handle(command))
        .extracting("code")
        .isEqualTo(SharedError.VALIDATION_FAILED);
  }

  private SignedIn refresh(RefreshToken token) {
    return refresh.handle(new RefreshSession.Command(token.text()));
  }

  private void refuses(RefreshToken token) {
    assertThatThrownBy(() -> refresh(token))
        .extracting("code")
        .isEqualTo(SharedError.UNAUTHENTICATED);
  }
}
