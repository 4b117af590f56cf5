package dev.palaestra.application.identity;

import static dev.palaestra.application.identity.House.HERE;
import static dev.palaestra.application.identity.House.SECRET;
import static dev.palaestra.application.identity.House.address;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palaestra.application.identity.SignInResult.SecondFactorAsked;
import dev.palaestra.domain.identity.ChallengeId;
import dev.palaestra.domain.identity.IdentityError;
import dev.palaestra.domain.identity.Notice;
import dev.palaestra.domain.identity.Password;
import dev.palaestra.domain.identity.PhoneNumber;
import dev.palaestra.domain.identity.RecoveryCode;
import dev.palaestra.domain.identity.SecondFactor;
import dev.palaestra.domain.identity.TotpSecret;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.ErrorCode;
import dev.palaestra.domain.shared.ExpectedVersion;
import dev.palaestra.domain.shared.SharedError;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SecondFactorTest {
  private static final String MAIL = "ana@example.org";
  private static final String WRONG = "000000";

  private final House house = new House();
  private final SetUpSecondFactor setUp =
      new SetUpSecondFactor(
          house.accounts,
          house.proveOwner,
          house.secondFactors,
          house.oneTimePasswords,
          house.transactions);
  private final ActivateSecondFactor activate =
      new ActivateSecondFactor(
          house.accounts,
          house.secondFactors,
          house.oneTimePasswords,
          house.notices,
          house.transactions,
          house.clock);
  private final RemoveSecondFactor remove =
      new RemoveSecondFactor(
          house.proveOwner,
          house.accounts,
          house.proofs,
          house.notices,
          house.transactions,
          house.clock);

  private final RenewRecoveryCodes renew =
      new RenewRecoveryCodes(
          house.proveOwner,
          house.accounts,
          house.proofs,
          house.notices,
          house.transactions,
          house.clock);

  private final ResetSecondFactor reset =
      new ResetSecondFactor(
          house.accounts,
          house.secondFactors,
          house.endings,
          house.notices,
          house.transactions,
          house.clock);
  private final Actor boss = new Actor(house.known("boss@example.org"), null, null, true);

  private AccountId ana = AccountId.next(house.clock.instant());

  @BeforeEach
  void ana_has_an_account() {
    ana = house.known(MAIL);
  }

  @Test
  void a_proposal_alone_changes_nothing() {
    var proposal = setUp.handle(house.proof(ana, SECRET));
    assertThat(proposal.name().value()).isEqualTo(MAIL);
    assertThat(signIn()).isInstanceOf(SignedIn.class);
  }

  @Test
  void to_set_one_up_takes_a_verified_address_or_phone() {
    ana = house.person("eve@example.org");
    refuses(IdentityError.VERIFICATION_REQUIRED, () -> setUp(SECRET));
    var eve = house.accounts.stored(ana);
    eve.confirm(new PhoneNumber("+4915112345678"));
    house.accounts.put(eve);
    setUp(SECRET);
  }

  @Test
  void to_set_one_up_takes_the_password() {
    refuses(SharedError.VALIDATION_FAILED, () -> setUp(null));
    refuses(SharedError.VALIDATION_FAILED, () -> setUp(new Password("wrong-gym-11")));
  }

  @Test
  void a_wrong_first_code_does_not_activate_it() {
    setUp(SECRET);
    refuses(IdentityError.TOKEN_INVALID, () -> activate(WRONG));
    assertThat(signIn()).isInstanceOf(SignedIn.class);
  }

  @Test
  void wrong_first_codes_lock_nothing_but_five_make_the_secret_void() {
    var secret = setUp(SECRET);
    for (var i = 0; i < 5; i++) {
      refuses(IdentityError.TOKEN_INVALID, () -> activate(WRONG));
    }
    refuses(SharedError.NOT_FOUND, () -> activate(code(secret)));
    assertThat(signIn()).isInstanceOf(SignedIn.class);
    assertThat(activate(code(setUp(SECRET)))).hasSize(10);
  }

  @Test
  void after_four_wrong_first_codes_the_right_one_activates_it() {
    var secret = setUp(SECRET);
    for (var i = 0; i < 4; i++) {
      refuses(IdentityError.TOKEN_INVALID, () -> activate(WRONG));
    }
    assertThat(activate(code(secret))).hasSize(10);
  }

  /// Who guesses at the password is not helped by a code of the secret that he was told.
  @Test
  void a_right_first_code_forgives_no_wrong_password() {
    var secret = setUp(SECRET);
    for (var i = 0; i < 5; i++) {
      refuses(SharedError.VALIDATION_FAILED, () -> setUp(new Password("wrong-gym-11")));
    }
    activate(code(secret));
    refuses(IdentityError.LOGIN_LOCKED, this::signIn);
  }

  @Test
  void who_has_lost_it_is_helped_by_the_platform_and_told() {
    refuses(SharedError.NOT_FOUND, () -> reset(boss, ana));
    var secret = setUp(SECRET);
    refuses(SharedError.NOT_FOUND, () -> reset(boss, ana));
    assertThat(signIn()).isInstanceOf(SignedIn.class);
    activate(code(secret));

    reset(boss, ana);

    assertThat(house.revoked.contains(house.lastSession().value())).isTrue();
    assertThat(house.acts()).endsWith("account.second_factor_removed", "session.ended");
    assertThat(house.entry("account.second_factor_removed").actor()).isEqualTo(boss.account());
    assertThat(house.notices()).endsWith(Notice.SECOND_FACTOR_REMOVED);
    assertThat(signIn()).isInstanceOf(SignedIn.class);
  }

  @Test
  void nobody_else_is_helped_so() {
    activate(code(setUp(SECRET)));
    var admin = house.admin("admin@example.org");
    refuses(SharedError.NOT_ALLOWED, () -> reset(admin, ana));
    refuses(IdentityError.NOT_ON_YOURSELF, () -> reset(boss, boss.account()));
    var stale = new ExpectedVersion(Set.of(7));
    refuses(
        SharedError.STALE_VERSION,
        () -> reset.handle(new ResetSecondFactor.Command(boss, ana, stale)));
    assertThat(signIn()).isNotInstanceOf(SignedIn.class);
  }

  private void reset(Actor actor, AccountId account) {
    reset.handle(new ResetSecondFactor.Command(actor, account, ExpectedVersion.ANY));
  }

  @Test
  void who_has_seen_another_state_of_it_changes_nothing() {
    var secret = setUp(SECRET);
    var on = new ExpectedVersion(Set.of(SecondFactor.versionSeen(true)));
    var off = new ExpectedVersion(Set.of(SecondFactor.versionSeen(false)));
    var wrong = new ActivateSecondFactor.Command(ana, code(secret), on);
    refuses(SharedError.STALE_VERSION, () -> activate.handle(wrong));
    activate.handle(new ActivateSecondFactor.Command(ana, code(secret), off));
    house.clock.advance(Duration.ofSeconds(30));
    var proof = house.proof(ana, SECRET);
    refuses(
        SharedError.STALE_VERSION,
        () -> remove.handle(new RemoveSecondFactor.Command(proof, code(secret), off)));
    remove.handle(new RemoveSecondFactor.Command(proof, code(secret), on));
  }

  @Test
  void there_is_nothing_to_activate_before_it_is_set_up() {
    refuses(SharedError.NOT_FOUND, () -> activate(WRONG));
    refuses(SharedError.NOT_FOUND, () -> remove(SECRET, WRONG));
  }

  @Test
  void from_then_on_the_password_is_half_of_the_way() {
    var secret = active();
    var asked = (SecondFactorAsked) signIn();
    assertThat(asked.expiresIn()).isEqualTo(Duration.ofMinutes(5));
    assertThat(house.granted).isEmpty();

    var signedIn = (SignedIn) answer(asked.challenge(), code(secret));
    assertThat(signedIn.account().id()).isEqualTo(ana.value());
    assertThat(house.granted).hasSize(1);
    refuses(IdentityError.TOKEN_INVALID, () -> answer(asked.challenge(), code(secret)));
  }

  @Test
  void a_code_is_good_once_in_whatever_challenge() {
    var secret = active();
    var used = code(secret);
    answer(asked(), used);
    refuses(IdentityError.TOKEN_INVALID, () -> answer(asked(), used));
    house.clock.advance(Duration.ofSeconds(30));
    answer(asked(), code(secret));
  }

  @Test
  void the_code_that_activated_it_signs_nobody_in() {
    var secret = setUp(SECRET);
    activate(code(secret));
    refuses(IdentityError.TOKEN_INVALID, () -> answer(asked(), code(secret)));
  }

  @Test
  void each_recovery_code_is_good_once() {
    var codes = activeWithCodes();
    assertThat(codes).hasSize(10).doesNotHaveDuplicates();
    var typed = codes.getFirst().value().toUpperCase(Locale.ROOT).replace('-', ' ');
    answer(asked(), typed);
    refuses(IdentityError.TOKEN_INVALID, () -> answer(asked(), codes.getFirst().value()));
    answer(asked(), codes.getLast().value());
  }

  @Test
  void a_challenge_ends_after_five_minutes() {
    var secret = active();
    var challenge = asked();
    house.clock.advance(Duration.ofMinutes(5));
    refuses(IdentityError.TOKEN_INVALID, () -> answer(challenge, code(secret)));
  }

  @Test
  void five_wrong_codes_lock_the_address_out_whatever_the_challenges() {
    var secret = active();
    for (var i = 0; i < 5; i++) {
      var challenge = asked();
      refuses(IdentityError.TOKEN_INVALID, () -> answer(challenge, WRONG));
    }
    refuses(IdentityError.LOGIN_LOCKED, this::signIn);
    house.clock.advance(Duration.ofMinutes(30));
    answer(asked(), code(secret));
  }

  @Test
  void five_wrong_codes_end_a_challenge() {
    var secret = active();
    var challenge = asked();
    for (var i = 0; i < 5; i++) {
      refuses(IdentityError.TOKEN_INVALID, () -> answer(challenge, WRONG));
    }
    house.transactions.inTransaction(
        () -> house.guard.forget(house.accounts.stored(ana).contacts().name(), HERE.address()));
    refuses(IdentityError.TOKEN_INVALID, () -> answer(challenge, code(secret)));
  }

  @Test
  void who_sends_codes_to_phones_is_not_asked() {
    var secret = active();
    refuses(IdentityError.TOKEN_INVALID, () -> answer(asked(), WRONG));
    answer(asked(), code(secret));
    assertThat(house.phones.questions()).isZero();
  }

  @Test
  void an_invented_challenge_is_answered_like_a_wrong_code() {
    refuses(
        IdentityError.TOKEN_INVALID, () -> answer(ChallengeId.next(house.clock.instant()), WRONG));
  }

  @Test
  void there_is_one_at_a_time() {
    active();
    refuses(IdentityError.SECOND_FACTOR_SET_UP, () -> setUp(SECRET));
    refuses(IdentityError.SECOND_FACTOR_SET_UP, () -> activate(WRONG));
  }

  @Test
  void to_remove_it_takes_both_factors() {
    var secret = active();
    refuses(
        SharedError.VALIDATION_FAILED, () -> remove(new Password("wrong-gym-11"), code(secret)));
    refuses(IdentityError.TOKEN_INVALID, () -> remove(SECRET, WRONG));
    remove(SECRET, code(secret));
    assertThat(signIn()).isInstanceOf(SignedIn.class);
    assertThat(house.acts())
        .contains("account.second_factor_added", "account.second_factor_removed");
    assertThat(house.notices())
        .containsExactly(Notice.SECOND_FACTOR_ADDED, Notice.SECOND_FACTOR_REMOVED);
  }

  @Test
  void new_recovery_codes_take_both_factors_and_make_the_old_ones_void() {
    var secret = setUp(SECRET);
    var old = activate(code(secret));
    house.clock.advance(Duration.ofSeconds(30));
    refuses(SharedError.VALIDATION_FAILED, () -> renew(new Password("wrong-gym-11"), code(secret)));
    refuses(IdentityError.TOKEN_INVALID, () -> renew(SECRET, WRONG));

    var codes = renew(SECRET, code(secret));

    assertThat(codes).hasSize(10).doesNotContainAnyElementsOf(old);
    refuses(IdentityError.TOKEN_INVALID, () -> answer(asked(), old.getFirst().value()));
    answer(asked(), codes.getFirst().value());
    assertThat(renew(SECRET, codes.getLast().value())).hasSize(10);
    assertThat(house.acts()).contains("account.recovery_codes_renewed");
    assertThat(house.notices())
        .containsExactly(
            Notice.SECOND_FACTOR_ADDED,
            Notice.RECOVERY_CODES_RENEWED,
            Notice.RECOVERY_CODES_RENEWED);
  }

  @Test
  void who_has_no_second_factor_has_no_recovery_codes() {
    refuses(SharedError.NOT_FOUND, () -> renew(SECRET, WRONG));
    setUp(SECRET);
    refuses(SharedError.NOT_FOUND, () -> renew(SECRET, WRONG));
  }

  private List<RecoveryCode> renew(Password password, String code) {
    return renew.handle(new RenewRecoveryCodes.Command(house.proof(ana, password), code));
  }

  private TotpSecret setUp(@Nullable Password password) {
    return setUp.handle(house.proof(ana, password)).secret();
  }

  private List<RecoveryCode> activate(String code) {
    return activate.handle(new ActivateSecondFactor.Command(ana, code, ExpectedVersion.ANY));
  }

  private void remove(Password password, String code) {
    remove.handle(
        new RemoveSecondFactor.Command(house.proof(ana, password), code, ExpectedVersion.ANY));
  }

  private TotpSecret active() {
    var secret = setUp(SECRET);
    activate(code(secret));
    house.clock.advance(Duration.ofSeconds(30));
    return secret;
  }

  private List<RecoveryCode> activeWithCodes() {
    return activate(code(setUp(SECRET)));
  }

  private String code(TotpSecret secret) {
    return PlainOneTimePasswords.at(secret, house.clock.instant());
  }

  private SignInResult signIn() {
    return house.signIn.handle(new SignIn.Command(address(MAIL), SECRET, HERE));
  }

  private ChallengeId asked() {
    return ((SecondFactorAsked) signIn()).challenge();
  }

  private SignInResult answer(ChallengeId challenge, String code) {
    var command = new AnswerCode.Command(challenge, code, HERE, null);
    return house.answerCode.handle(command).orElseThrow();
  }

  private static void refuses(ErrorCode code, ThrowingCallable act) {
    assertThatThrownBy(act).extracting("code").isEqualTo(code);
  }
}
