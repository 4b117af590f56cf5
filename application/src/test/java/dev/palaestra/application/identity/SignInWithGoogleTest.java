package dev.palaestra.application.identity;

import static dev.palaestra.application.identity.House.HERE;
import static dev.palaestra.application.identity.House.SECRET;
import static dev.palaestra.application.identity.House.address;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palaestra.application.identity.SignInResult.SecondFactorAsked;
import dev.palaestra.application.identity.SignInResult.Welcomed;
import dev.palaestra.domain.identity.ExternalId;
import dev.palaestra.domain.identity.IdentityError;
import dev.palaestra.domain.identity.IdentityToken;
import dev.palaestra.domain.identity.IdentityTokens;
import dev.palaestra.domain.identity.Notice;
import dev.palaestra.domain.identity.SecretToken;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.ErrorCode;
import dev.palaestra.domain.shared.Role;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SignInWithGoogleTest {
  private static final String ISSUER = "accounts.google.com";
  private static final String ANA = "ana@example.org";

  private final House house = new House();
  private final Set<Object> used = new HashSet<>();
  private IdentityToken shown = token("1", ANA, true, "Ana Silva");
  private final InMemoryExternalIdentities identities =
      new InMemoryExternalIdentities(house.transactions);
  private final SignInWithGoogle signIn =
      new SignInWithGoogle(
          new Shown(),
          (nonce, _) -> used.add(nonce),
          new ExternalPeople(
              house.accounts,
              identities,
              new ExternalLinks(
                  house.accounts, identities, house.claims, house.endings, house.notices),
              house.newcomers,
              house.admissions),
          house.endings,
          house.transactions,
          house.clock);

  /// Takes every token for what was shown last.
  private final class Shown implements IdentityTokens {
    @Override
    public IdentityToken verify(String text, String nonce) {
      return shown;
    }
  }

  private IdentityToken token(
      String subject, String email, boolean verified, @Nullable String name) {
    var expires = house.clock.instant().plus(Duration.ofHours(1));
    return new IdentityToken(
        new ExternalId(ISSUER, subject), address(email), verified, name, expires);
  }

  @Test
  void who_is_not_known_gets_an_account_that_belongs_nowhere() {
    var welcomed = (Welcomed) show(shown);
    var account = welcomed.signedIn().account();
    assertThat(account.email()).isEqualTo(ANA);
    assertThat(account.emailVerified()).isTrue();
    assertThat(account.fullName()).isEqualTo("Ana Silva");
    assertThat(account.memberships()).isEmpty();
    assertThat(account.platformAdmin()).isFalse();
    assertThat(house.accounts.stored(new AccountId(account.id())).password()).isEmpty();
    assertThat(house.granted.getLast().role()).isNull();
    assertThat(house.acts()).containsExactly("account.registered", "session.opened");
  }

  @Test
  void who_was_here_before_is_known_by_the_name_that_google_has_for_him() {
    var first = (Welcomed) show(shown);
    var again = (SignedIn) show(token("1", "ana.new@example.org", false, null));
    assertThat(again.account().id()).isEqualTo(first.signedIn().account().id());
    assertThat(again.account().email()).isEqualTo(ANA);
    assertThat(house.accounts.count()).isEqualTo(1);
  }

  @Test
  void an_account_with_the_same_verified_address_is_linked_and_keeps_its_role() {
    var admin = house.admin("admin@example.org");
    var coach = house.member(admin, ANA, Role.COACH);
    var signedIn = (SignedIn) show(shown);
    assertThat(signedIn.account().id()).isEqualTo(coach.account().value());
    assertThat(house.granted.getLast().role()).isEqualTo(Role.COACH);
    assertThat(house.acts()).endsWith("account.google_linked", "session.opened");
    assertThat(house.entry("account.google_linked").after())
        .isEqualTo(Map.of("issuer", shown.id().issuer()));
    assertThat(house.accounts.stored(coach.account()).password()).isPresent();
    assertThat(house.notices()).containsExactly(Notice.GOOGLE_LINKED);
    show(shown);
    assertThat(house.acts()).filteredOn("account.google_linked"::equals).hasSize(1);
  }

  @Test
  void sessions_from_before_the_link_end_and_no_others() {
    house.known(ANA);
    house.signIn(ANA);
    var before = house.lastSession().value();
    show(shown);
    var linked = house.lastSession().value();
    show(shown);
    assertThat(house.revoked.contains(before)).isTrue();
    assertThat(house.revoked.contains(linked)).isFalse();
  }

  @Test
  void an_account_that_only_claimed_the_address_is_his_and_nothing_of_who_registered_it() {
    var claimed = house.squatter(ANA);
    var signedIn = (SignedIn) show(shown);
    assertThat(signedIn.account().id()).isEqualTo(claimed.value());
    assertThat(house.accounts.stored(claimed).password()).isEmpty();
    assertThat(house.isFreed(claimed)).isTrue();
    assertThat(house.revoked.contains(house.lastSession().value())).isFalse();
    assertThat(house.notices()).containsExactly(Notice.GOOGLE_LINKED);
  }

  @Test
  void an_address_that_google_has_not_verified_is_nobodys_whether_it_has_an_account_or_not() {
    house.known(ANA);
    refuses(token("1", ANA, false, null), IdentityError.ACCOUNT_EXISTS);
    refuses(token("1", "nobody@example.org", false, null), IdentityError.ACCOUNT_EXISTS);
    assertThat(house.accounts.count()).isEqualTo(1);
  }

  @Test
  void another_person_at_google_with_the_same_address_does_not_take_the_account_over() {
    show(shown);
    refuses(token("2", ANA, true, "Eve"), IdentityError.ACCOUNT_EXISTS);
    assertThat(house.granted).hasSize(1);
  }

  @Test
  void a_suspended_account_stays_outside_and_is_not_linked() {
    var ana = house.known(ANA);
    var account = house.accounts.stored(ana);
    account.suspend();
    house.accounts.put(account);
    refuses(shown, IdentityError.ACCOUNT_SUSPENDED);
  }

  @Test
  void a_nonce_is_good_once_even_if_it_was_of_no_use() {
    house.known(ANA);
    shown = token("1", ANA, false, null);
    var nonce = new SecretToken("n-1");
    assertThatThrownBy(() -> show(shown, nonce))
        .extracting("code")
        .isEqualTo(IdentityError.ACCOUNT_EXISTS);
    assertThatThrownBy(() -> show(shown, nonce))
        .extracting("code")
        .isEqualTo(IdentityError.TOKEN_INVALID);
  }

  @Test
  void the_second_factor_is_asked_for() {
    house.giveSecondFactor(house.known(ANA));
    assertThat(show(shown)).isInstanceOf(SecondFactorAsked.class);
    assertThat(house.granted).isEmpty();
  }

  @Test
  void without_a_password_no_password_is_right() {
    show(shown);
    assertThatThrownBy(() -> house.signIn.handle(new SignIn.Command(address(ANA), SECRET, HERE)))
        .extracting("code")
        .isEqualTo(IdentityError.INVALID_CREDENTIALS);
  }

  private SignInResult show(IdentityToken token) {
    return show(token, new SecretToken(UUID.randomUUID().toString()));
  }

  private SignInResult show(IdentityToken token, SecretToken nonce) {
    shown = token;
    return signIn.handle(new SignInWithGoogle.Command("text", nonce, HERE));
  }

  private void refuses(IdentityToken token, ErrorCode code) {
    assertThatThrownBy(() -> show(token)).extracting("code").isEqualTo(code);
  }
}
