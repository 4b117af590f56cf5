package dev.palaestra.persistence.identity;

import static dev.palaestra.persistence.shared.Surroundings.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palaestra.domain.identity.Account;
import dev.palaestra.domain.identity.Accounts;
import dev.palaestra.domain.identity.ChallengeId;
import dev.palaestra.domain.identity.CodeChallenge;
import dev.palaestra.domain.identity.CodeChallenge.Progress;
import dev.palaestra.domain.identity.CodeChallenges;
import dev.palaestra.domain.identity.CodeSubject.OfPhone;
import dev.palaestra.domain.identity.CodeSubject.PhoneOf;
import dev.palaestra.domain.identity.CodeSubject.PhoneRegistration;
import dev.palaestra.domain.identity.CodeSubject.PhoneSignIn;
import dev.palaestra.domain.identity.IdentityError;
import dev.palaestra.domain.identity.Introduction;
import dev.palaestra.domain.identity.PasswordHash;
import dev.palaestra.domain.identity.PhoneNumber;
import dev.palaestra.domain.identity.Profile;
import dev.palaestra.domain.shared.Transactions;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

@QuarkusTest
class JpaCodeChallengesTest {
  private static final Introduction ANA = new Introduction(Profile.of("Ana"), null, null);

  @Inject CodeChallenges challenges;
  @Inject Accounts accounts;
  @Inject Transactions transactions;
  @Inject People people;

  private static PhoneNumber phone() {
    return new PhoneNumber(
        "+49" + ThreadLocalRandom.current().nextLong(1_000_000_000L, 9_999_999_999L));
  }

  @Test
  void every_subject_comes_back_as_it_was_asked() {
    var whole = new Introduction(Profile.of("Ana"), People.address(), new PasswordHash("hash"));
    comesBack(new PhoneSignIn(phone()));
    comesBack(new PhoneRegistration(phone(), ANA));
    comesBack(new PhoneRegistration(phone(), whole));
    comesBack(new PhoneOf(people.person(), phone()));
  }

  private void comesBack(OfPhone subject) {
    var id = ask(subject, NOW);
    transactions.inTransaction(() -> {
      var challenge = challenges.lock(id).orElseThrow();
      assertThat(challenge.subject()).isEqualTo(subject);
      assertThat(challenge.expiresAt()).isEqualTo(NOW.plus(Duration.ofMinutes(10)));
      assertThat(challenge.progress()).isEqualTo(new Progress(0, false, null));
      challenge.sentAs("VE1");
      challenge.countTry(NOW);
      challenges.save(challenge);
    });
    assertThat(find(id).progress()).isEqualTo(new Progress(1, false, "VE1"));
  }

  @Test
  void those_of_an_account_are_removed_and_no_others() {
    var ana = people.person();
    var phone = phone();
    var others = ask(new PhoneOf(people.person(), phone), NOW);
    var first = ask(new PhoneOf(ana, phone), NOW);
    transactions.inTransaction(() -> challenges.removePhonesOf(ana));
    assertThat(isThere(first)).isFalse();
    assertThat(isThere(others)).isTrue();

    var second = ask(new PhoneOf(ana, phone), NOW);
    transactions.inTransaction(() -> challenges.removeAll(ana));
    assertThat(isThere(second)).isFalse();
    assertThat(isThere(others)).isTrue();
    transactions.inTransaction(() -> challenges.remove(others));
    assertThat(isThere(others)).isFalse();
  }

  @Test
  void registrations_are_forgotten_and_nothing_else() {
    var year = NOW.minus(Duration.ofDays(365));
    var old = ask(new PhoneRegistration(phone(), ANA), year.minusMillis(1));
    var young = ask(new PhoneRegistration(phone(), ANA), year);
    var signIn = ask(new PhoneSignIn(phone()), year.minusMillis(1));
    transactions.inTransaction(
        () -> challenges.removeRegistrations(year.plus(Duration.ofMinutes(10))));
    assertThat(isThere(old)).isFalse();
    assertThat(isThere(young)).isTrue();
    assertThat(isThere(signIn)).isTrue();
  }

  @Test
  void a_phone_is_one_accounts_once_it_has_shown_it() {
    var phone = phone();
    var ana = claims(phone);
    var eve = claims(phone);
    transactions.inTransaction(() -> assertThat(accounts.ownerOf(phone)).isEmpty());

    confirm(ana, phone);
    transactions.inTransaction(() -> assertThat(accounts.ownerOf(phone)).contains(ana.id()));
    assertThatThrownBy(() -> confirm(eve, phone))
        .extracting("code")
        .isEqualTo(IdentityError.ACCOUNT_EXISTS);
  }

  private Account claims(PhoneNumber phone) {
    var account = Account.register(null, phone, Profile.of("Ana"), null, NOW);
    transactions.inTransaction(() -> accounts.add(account));
    return account;
  }

  private void confirm(Account account, PhoneNumber phone) {
    transactions.inTransaction(() -> {
      var held = accounts.hold(account.id());
      held.confirm(phone);
      accounts.save(held);
    });
  }

  private ChallengeId ask(OfPhone subject, Instant now) {
    var challenge = CodeChallenge.issue(subject, now);
    transactions.inTransaction(() -> challenges.add(challenge));
    return challenge.id();
  }

  private boolean isThere(ChallengeId id) {
    return transactions.inTransaction(() -> challenges.lock(id)).isPresent();
  }

  private CodeChallenge find(ChallengeId id) {
    return transactions.inTransaction(() -> challenges.lock(id)).orElseThrow();
  }
}
