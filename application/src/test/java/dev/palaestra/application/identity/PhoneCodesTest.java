package dev.palaestra.application.identity;

import static dev.palaestra.application.identity.House.HERE;
import static dev.palaestra.application.identity.House.SECRET;
import static dev.palaestra.application.identity.House.address;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palaestra.application.identity.RequestPhoneCode.Newcomer;
import dev.palaestra.application.identity.SignInResult.SecondFactorAsked;
import dev.palaestra.application.identity.SignInResult.Welcomed;
import dev.palaestra.domain.identity.Account;
import dev.palaestra.domain.identity.EmailAddress;
import dev.palaestra.domain.identity.IdentityError;
import dev.palaestra.domain.identity.Notice;
import dev.palaestra.domain.identity.Password;
import dev.palaestra.domain.identity.PhoneCodeRequested;
import dev.palaestra.domain.identity.PhoneNumber;
import dev.palaestra.domain.identity.SecondFactor;
import dev.palaestra.domain.identity.VerificationRequested;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.DomainException;
import dev.palaestra.domain.shared.ErrorCode;
import dev.palaestra.domain.shared.SharedError;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneCodesTest {
  private static final PhoneNumber PHONE = new PhoneNumber("+4915112345678");
  private static final PhoneNumber OTHER = new PhoneNumber("+4915112345679");
  private static final Newcomer ANA = new Newcomer("Ana", null, null);

  private static final EmailAddress MAIL = address("ana@example.org");

  private final House house = new House();
  private final RequestPhoneCode request =
      new RequestPhoneCode(house.phoneChallenges, house.hasher, house.transactions, house.clock);
  private final RequestPhoneVerification verify =
      new RequestPhoneVerification(
          house.proveOwner, house.accounts, house.phoneChallenges, house.transactions, house.clock);
  private final PhoneMessages messages =
      new PhoneMessages(house.codes, house.accounts, house.phones, house.transactions, house.clock);

  @Test
  void who_registers_with_a_phone_gets_an_account_without_more() {
    var asked = register(PHONE, ANA);
    assertThat(asked.expiresIn()).isEqualTo(Duration.ofMinutes(10));
    assertThat(house.phones.sent()).containsExactly(PHONE);
    assertThat(house.accounts.count()).isZero();

    var account = ((Welcomed) answer(asked).orElseThrow()).signedIn().account();
    assertThat(account.phone()).isEqualTo(PHONE.value());
    assertThat(account.phoneVerified()).isTrue();
    assertThat(account.email()).isNull();
    assertThat(account.fullName()).isEqualTo("Ana");
    assertThat(account.memberships()).isEmpty();
    assertThat(house.acts()).containsExactly("account.registered", "session.opened");
    assertThat(house.codes.count()).isZero();
  }

  @Test
  void a_mail_address_is_to_be_verified_and_a_password_works() {
    var newcomer = new Newcomer("Ana", MAIL, SECRET);
    var account = welcomed(register(PHONE, newcomer)).signedIn().account();
    assertThat(account.emailVerified()).isFalse();
    assertThat(house.outbox.take(VerificationRequested.class)).hasSize(1);
    for (var i = 0; i < 4; i++) {
      house.mailedTokens.mustHaveRoom(account.id(), MAIL, house.clock.instant());
    }
    refuses(
        () -> house.mailedTokens.mustHaveRoom(account.id(), MAIL, house.clock.instant()),
        SharedError.RATE_LIMITED);
    assertThat(house.signIn("ana@example.org").account().id()).isEqualTo(account.id());
  }

  @Test
  void a_common_password_is_refused_at_once() {
    var weak = new Newcomer("Ana", null, new Password("password"));
    refuses(() -> register(PHONE, weak), SharedError.VALIDATION_FAILED);
    assertThat(house.codes.count()).isZero();
  }

  @Test
  void a_newcomer_has_a_name() {
    refuses(() -> Newcomer.of(null, null, null), SharedError.VALIDATION_FAILED);
  }

  @Test
  void a_taken_address_is_told_only_after_the_right_code() {
    house.person("ana@example.org");
    var asked = register(PHONE, new Newcomer("Eve", address("ana@example.org"), null));
    refuses(() -> answer(asked, "999999"), IdentityError.TOKEN_INVALID);
    refuses(() -> answer(asked), IdentityError.EMAIL_TAKEN);
    refuses(() -> answer(asked), IdentityError.TOKEN_INVALID);
    assertThat(house.accounts.count()).isEqualTo(1);
  }

  @Test
  void who_owns_the_phone_signs_in_either_way() {
    var id = welcomed(register(PHONE, ANA)).signedIn().account().id();
    var again = new Newcomer("Eve", address("eve@example.org"), SECRET);
    var registered = (SignedIn) answer(register(PHONE, again)).orElseThrow();
    assertThat(registered.account().id()).isEqualTo(id);
    assertThat(registered.account().fullName()).isEqualTo("Ana");
    assertThat(registered.account().email()).isNull();
    var signedIn = (SignedIn) answer(signIn(PHONE)).orElseThrow();
    assertThat(signedIn.account().id()).isEqualTo(id);
    assertThat(house.accounts.count()).isEqualTo(1);
  }

  @Test
  void to_an_unknown_phone_nothing_is_sent_and_no_code_is_right() {
    var asked = signIn(PHONE);
    assertThat(asked.expiresIn()).isEqualTo(Duration.ofMinutes(10));
    assertThat(house.phones.sent()).isEmpty();
    refuses(() -> answer(asked, "000001"), IdentityError.TOKEN_INVALID);
    assertThat(house.phones.questions()).as("as for a known one").isEqualTo(1);
  }

  @Test
  void an_unverified_phone_signs_nobody_in() {
    var id = house.person("ana@example.org");
    var it = house.accounts.stored(id);
    house.accounts.put(
        Account.register(
            address("ben@example.org"), PHONE, it.profile(), null, house.clock.instant()));
    signIn(PHONE);
    assertThat(house.phones.sent()).isEmpty();
  }

  @Test
  void a_suspended_owner_stays_outside() {
    var id = new AccountId(welcomed(register(PHONE, ANA)).signedIn().account().id());
    var account = house.accounts.stored(id);
    account.suspend();
    house.accounts.put(account);
    refuses(() -> answer(signIn(PHONE)), IdentityError.ACCOUNT_SUSPENDED);
    refuses(() -> answer(register(PHONE, ANA)), IdentityError.ACCOUNT_SUSPENDED);
    assertThat(house.codes.count()).as("a code is good once, whatever it was for").isZero();
  }

  @Test
  void the_second_factor_is_asked_for() {
    var id = new AccountId(welcomed(register(PHONE, ANA)).signedIn().account().id());
    var factor = new SecondFactor(id, house.oneTimePasswords.newSecret(), true, 0, Set.of(), 0);
    house.transactions.inTransaction(() -> house.secondFactors.put(factor));
    assertThat(answer(signIn(PHONE)).orElseThrow()).isInstanceOf(SecondFactorAsked.class);
    assertThat(house.granted).hasSize(1);
  }

  @Test
  void a_code_is_good_once() {
    var asked = register(PHONE, ANA);
    answer(asked);
    refuses(() -> answer(asked), IdentityError.TOKEN_INVALID);
  }

  @Test
  void after_five_wrong_codes_the_right_one_is_wrong_too() {
    var asked = register(PHONE, ANA);
    for (var i = 0; i < 4; i++) {
      refuses(() -> answer(asked, "999999"), IdentityError.TOKEN_INVALID);
    }
    refuses(() -> answer(asked, "rubbish"), IdentityError.TOKEN_INVALID);
    refuses(() -> answer(asked, "000001"), IdentityError.TOKEN_INVALID);
    assertThat(house.phones.questions()).isEqualTo(4);
  }

  @Test
  void a_try_that_nobody_could_judge_does_not_count() {
    var asked = register(PHONE, ANA);
    for (var i = 0; i < 4; i++) {
      refuses(() -> answer(asked, "999999"), IdentityError.TOKEN_INVALID);
    }
    house.phones.notSetUp();
    for (var i = 0; i < 6; i++) {
      refuses(() -> answer(asked), SharedError.UNAVAILABLE);
    }
    house.phones.setUp();
    assertThat(answer(asked)).isPresent();
  }

  @Test
  void the_fifth_try_may_be_the_right_one() {
    var asked = register(PHONE, ANA);
    for (var i = 0; i < 4; i++) {
      refuses(() -> answer(asked, "999999"), IdentityError.TOKEN_INVALID);
    }
    assertThat(answer(asked)).isPresent();
  }

  @Test
  void a_wrong_code_shows_in_the_audit_of_the_owner() {
    answer(register(PHONE, ANA));
    refuses(() -> answer(signIn(PHONE), "999999"), IdentityError.TOKEN_INVALID);
    assertThat(house.acts()).endsWith("session.refused");
  }

  @Test
  void it_expires_after_ten_minutes() {
    var asked = register(PHONE, ANA);
    house.clock.advance(Duration.ofMinutes(10));
    refuses(() -> answer(asked), IdentityError.TOKEN_INVALID);
  }

  @Test
  void who_asks_for_a_code_takes_nobody_elses_away() {
    answer(register(PHONE, ANA));
    var owner = signIn(PHONE);
    var code = house.phones.last();
    var stranger = signIn(PHONE);
    for (var i = 0; i < 5; i++) {
      refuses(() -> answer(stranger, "999999"), IdentityError.TOKEN_INVALID);
    }
    refuses(() -> answer(stranger, house.phones.last()), IdentityError.TOKEN_INVALID);
    assertThat(answer(owner, code)).isPresent();
  }

  @Test
  void what_an_account_asks_of_its_phone_takes_the_place_of_its_last_question() {
    var ana = house.person("ana@example.org");
    var first = verification(ana, PHONE, SECRET);
    var code = house.phones.last();
    verification(ana, OTHER, SECRET);
    refuses(() -> answer(first, code, ana), IdentityError.TOKEN_INVALID);
  }

  @Test
  void a_number_gets_five_messages_an_hour_for_whatever() {
    var ana = house.person("ana@example.org");
    for (var i = 0; i < 3; i++) {
      register(PHONE, ANA);
    }
    signIn(PHONE);
    verification(ana, PHONE, SECRET);
    refuses(() -> signIn(PHONE), SharedError.RATE_LIMITED);
    refuses(() -> register(PHONE, ANA), SharedError.RATE_LIMITED);
    refuses(() -> verification(ana, PHONE, SECRET), SharedError.RATE_LIMITED);
    signIn(OTHER);
    house.clock.advance(Duration.ofHours(1));
    signIn(PHONE);
  }

  @Test
  void without_a_sender_it_says_so() {
    house.phones.notSetUp();
    refuses(() -> signIn(PHONE), SharedError.UNAVAILABLE);
    refuses(() -> register(PHONE, ANA), SharedError.UNAVAILABLE);
  }

  @Test
  void a_phone_becomes_the_callers() {
    var ana = house.person("ana@example.org");
    assertThat(answer(verification(ana, PHONE, SECRET), house.phones.last(), ana)).isEmpty();
    var contacts = house.accounts.stored(ana).contacts();
    assertThat(contacts.phone()).isEqualTo(PHONE);
    assertThat(contacts.phoneVerified()).isTrue();
    assertThat(house.acts()).endsWith("account.phone_verified");
    var entry = house.entry("account.phone_verified");
    assertThat(entry.before()).isEqualTo(Map.of("phone_verified", false));
    assertThat(entry.after()).isEqualTo(Map.of("phone", "***", "phone_verified", true));
    assertThat(house.notices()).as("an address that is not verified is told nothing").isEmpty();
    assertThat(answer(signIn(PHONE))).isPresent();
  }

  @Test
  void and_the_owner_of_the_account_is_told() {
    var ana = house.known("ana@example.org");
    var challenge = verification(ana, PHONE, SECRET);
    assertThat(answer(challenge, house.phones.last(), ana)).isEmpty();
    assertThat(house.notices()).containsExactly(Notice.PHONE_CHANGED);
  }

  @Test
  void his_password_is_asked_for() {
    var ana = house.person("ana@example.org");
    refuses(() -> verification(ana, PHONE, null), SharedError.VALIDATION_FAILED);
    refuses(
        () -> verification(ana, PHONE, new Password("wrong-wrong")), SharedError.VALIDATION_FAILED);
    assertThat(house.phones.sent()).isEmpty();
  }

  @Test
  void only_he_himself_answers() {
    var ana = house.person("ana@example.org");
    var asked = verification(ana, PHONE, SECRET);
    refuses(() -> answer(asked), SharedError.UNAUTHENTICATED);
    refuses(
        () -> answer(asked, house.phones.last(), house.person("eve@example.org")),
        IdentityError.TOKEN_INVALID);
    assertThat(answer(asked, house.phones.last(), ana)).isEmpty();
  }

  @Test
  void another_accounts_phone_stays_its() {
    answer(register(PHONE, ANA));
    var eve = house.person("eve@example.org");
    var asked = verification(eve, PHONE, SECRET);
    refuses(() -> answer(asked, house.phones.last(), eve), IdentityError.ACCOUNT_EXISTS);
  }

  @Test
  void a_new_password_undoes_what_is_on_its_way() {
    var ana = house.person("ana@example.org");
    var asked = verification(ana, PHONE, SECRET);
    house.transactions.inTransaction(() -> house.mailedTokens.spendAll(ana));
    refuses(() -> answer(asked, house.phones.last(), ana), IdentityError.TOKEN_INVALID);
  }

  @Test
  void told_twice_the_second_message_counts_and_late_none_is_sent() {
    var asked = request.handle(new RequestPhoneCode.Command(PHONE, ANA));
    var event = house.outbox.take(PhoneCodeRequested.class).getFirst();
    messages.on(event);
    messages.on(event);
    refuses(() -> answer(asked, "000001"), IdentityError.TOKEN_INVALID);
    assertThat(answer(asked, "000002")).isPresent();
    messages.on(event);
    assertThat(house.phones.sent()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 15, 16})
  void who_never_comes_back_is_forgotten_after_a_quarter_of_an_hour(int minutes) {
    register(PHONE, ANA);
    signIn(OTHER);
    house.clock.advance(Duration.ofMinutes(minutes));
    new ForgetRegistrations(house.codes, house.transactions, house.clock).handle();
    assertThat(house.codes.count()).isEqualTo(minutes > 15 ? 1 : 2);
  }

  private CodeAsked register(PhoneNumber phone, Newcomer newcomer) {
    return sent(request.handle(new RequestPhoneCode.Command(phone, newcomer)));
  }

  private CodeAsked signIn(PhoneNumber phone) {
    return sent(request.handle(new RequestPhoneCode.Command(phone, null)));
  }

  private CodeAsked verification(
      AccountId account, PhoneNumber phone, @Nullable Password password) {
    return sent(
        verify.handle(new RequestPhoneVerification.Command(house.proof(account, password), phone)));
  }

  private CodeAsked sent(CodeAsked asked) {
    house.outbox.take(PhoneCodeRequested.class).forEach(messages::on);
    return asked;
  }

  private Welcomed welcomed(CodeAsked asked) {
    return (Welcomed) answer(asked).orElseThrow();
  }

  private Optional<SignInResult> answer(CodeAsked asked) {
    return answer(asked, house.phones.last());
  }

  private Optional<SignInResult> answer(CodeAsked asked, String code) {
    return answer(asked, code, null);
  }

  private Optional<SignInResult> answer(CodeAsked asked, String code, @Nullable AccountId caller) {
    return house.answerCode.handle(new AnswerCode.Command(asked.challenge(), code, HERE, caller));
  }

  private static void refuses(ThrowingCallable act, ErrorCode code) {
    assertThatThrownBy(act).isInstanceOf(DomainException.class).extracting("code").isEqualTo(code);
  }
}
