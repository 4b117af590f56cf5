package dev.palaestra.persistence.identity;

import static dev.palaestra.persistence.shared.Surroundings.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palaestra.domain.identity.AccountQueries;
import dev.palaestra.domain.identity.Accounts;
import dev.palaestra.domain.identity.ChallengeId;
import dev.palaestra.domain.identity.CodeChallenge;
import dev.palaestra.domain.identity.CodeChallenges;
import dev.palaestra.domain.identity.CodeSubject.SecondFactorOf;
import dev.palaestra.domain.identity.MembershipStatus;
import dev.palaestra.domain.identity.SecondFactor;
import dev.palaestra.domain.identity.SecondFactor.Progress;
import dev.palaestra.domain.identity.SecondFactorQueries;
import dev.palaestra.domain.identity.SecondFactorView;
import dev.palaestra.domain.identity.SecondFactors;
import dev.palaestra.domain.identity.TokenHash;
import dev.palaestra.domain.identity.TotpSecret;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.Role;
import dev.palaestra.domain.shared.SecondFactorDemands;
import dev.palaestra.domain.shared.SharedError;
import dev.palaestra.domain.shared.Transactions;
import dev.palaestra.persistence.shared.Jdbc;
import dev.palaestra.persistence.shared.SecretBox;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class JpaSecondFactorsTest {
  private static final TotpSecret SECRET = new TotpSecret("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
  private static final Set<TokenHash> CODES = Set.of(new TokenHash("one"), new TokenHash("two"));

  private static final String KEY = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
  private static final String NEW_KEY = "AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

  @Inject SecondFactorQueries queries;
  @Inject SecondFactors secondFactors;
  @Inject CodeChallenges challenges;
  @Inject SecondFactorDemands demands;
  @Inject People people;
  @Inject Accounts accounts;
  @Inject AccountQueries accountViews;
  @Inject Transactions transactions;
  @Inject Jdbc jdbc;

  private AccountId ana;

  @BeforeEach
  void a_person() {
    ana = people.person();
  }

  @Test
  void keep_every_field_and_the_secret_under_seal() {
    put(new SecondFactor(ana, () -> SECRET, new Progress(true, 3, 37037036), CODES, 0));
    var kept = locked();
    assertThat(kept.secret()).isEqualTo(SECRET);
    assertThat(kept.progress()).isEqualTo(new Progress(true, 3, 37037036));
    assertThat(kept.recoveryCodes()).isEqualTo(CODES);
    assertThat(sealed()).doesNotContain(SECRET.base32());
  }

  @Test
  void count_from_their_activation_on() {
    assertThat(isActive()).isFalse();
    put(SecondFactor.propose(ana, SECRET));
    assertThat(isActive()).isFalse();
    put(new SecondFactor(ana, SECRET, true, 0, CODES, 0));
    assertThat(isActive()).isTrue();
    transactions.inTransaction(() -> secondFactors.remove(ana));
    assertThat(isActive()).isFalse();
  }

  @Test
  void tell_how_many_recovery_codes_are_left() {
    assertThat(queries.of(ana)).isEqualTo(SecondFactorView.NONE);
    put(new SecondFactor(ana, SECRET, false, 0, CODES, 0));
    assertThat(queries.of(ana)).isEqualTo(SecondFactorView.NONE);
    put(new SecondFactor(ana, SECRET, true, 0, CODES, 0));
    assertThat(queries.of(ana)).isEqualTo(new SecondFactorView(true, CODES.size()));
  }

  @Test
  void are_shown_as_they_are_by_now_within_the_change_too() {
    put(new SecondFactor(ana, SECRET, true, 0, CODES, 0));
    transactions.inTransaction(() -> {
      accounts.hold(ana);
      assertThat(accountViews.get(ana).totpEnabled()).isTrue();
      secondFactors.remove(ana);
      assertThat(accountViews.get(ana).totpEnabled()).isFalse();
    });
  }

  @Test
  void a_change_of_what_has_changed_meanwhile_is_lost() {
    put(SecondFactor.propose(ana, SECRET));
    var stale = new SecondFactor(ana, SECRET, true, 5, Set.of(), 0);
    transactions.inTransaction(() -> secondFactors.save(stale));
    assertThatThrownBy(() -> transactions.inTransaction(() -> secondFactors.save(stale)))
        .extracting("code")
        .isEqualTo(SharedError.LOST_RACE);
  }

  @Test
  void are_lacked_by_staff_of_whoever_demands_them() {
    var gym = people.organization();
    var another = people.organization();
    for (var place : List.of(gym, another)) {
      people.join(place, ana, Role.COACH, MembershipStatus.ACTIVE);
    }
    var member = people.person();
    people.join(gym, member, Role.MEMBER, MembershipStatus.ACTIVE);
    jdbc.update("update organization set require_second_factor = true where id = ?", gym.value());
    assertThat(demands.areUnmet(gym, ana)).isTrue();
    assertThat(demands.areUnmet(gym, member)).isFalse();
    assertThat(demands.areUnmet(another, ana)).isFalse();

    assertThat(demands.seemUnmet(gym, ana)).isFalse();
    demands.refresh();
    assertThat(demands.seemUnmet(gym, ana)).isTrue();
    assertThat(demands.seemUnmet(gym, member)).isFalse();
    assertThat(demands.seemUnmet(another, ana)).isFalse();

    put(SecondFactor.propose(ana, SECRET));
    assertThat(demands.areUnmet(gym, ana)).isTrue();
    put(new SecondFactor(ana, SECRET, true, 0, CODES, 0));
    assertThat(demands.areUnmet(gym, ana)).isFalse();
    demands.refresh();
    assertThat(demands.seemUnmet(gym, ana)).isFalse();
  }

  @Test
  void are_sealed_anew_when_a_key_is_replaced() {
    put(new SecondFactor(ana, SECRET, true, 5, CODES, 0));
    var replacing = new SecretBox(List.of(NEW_KEY, KEY));
    new SqlSealedSecrets(jdbc, replacing).renew();
    assertThat(sealed()).startsWith(replacing.keyIds().getFirst());
    var withoutTheOld = new SecretBox(List.of(NEW_KEY));
    assertThat(withoutTheOld.open(sealed(), SecondFactorEntity.place(ana.value())))
        .isEqualTo(SECRET.base32());

    new SqlSealedSecrets(jdbc, new SecretBox(List.of(KEY, NEW_KEY))).renew();
    assertThat(locked().secret()).isEqualTo(SECRET);
    assertThat(locked().recoveryCodes()).isEqualTo(CODES);
  }

  @Test
  void what_does_not_open_stands_in_nobodys_way() {
    put(new SecondFactor(ana, SECRET, true, 5, CODES, 0));
    var broken = sealed().substring(0, sealed().indexOf('.') + 1) + "A".repeat(64);
    jdbc.update("update second_factor set secret = ? where account_id = ?", broken, ana.value());
    var later = people.person();
    put(new SecondFactor(later, SECRET, true, 5, CODES, 0));

    new SqlSealedSecrets(jdbc, new SecretBox(List.of(NEW_KEY, KEY))).renew();
    assertThat(sealed()).isEqualTo(broken);
    new SqlSealedSecrets(jdbc, new SecretBox(List.of(KEY, NEW_KEY))).renew();
    assertThat(locked(later).secret()).isEqualTo(SECRET);
  }

  @Test
  void challenges_keep_their_tries() {
    var challenge = CodeChallenge.issue(new SecondFactorOf(ana), NOW);
    transactions.inTransaction(() -> challenges.add(challenge));
    transactions.inTransaction(() -> {
      var kept = challenges.lock(challenge.id()).orElseThrow();
      kept.countTry(NOW);
      challenges.save(kept);
    });
    var kept = transactions.inTransaction(() -> challenges.lock(challenge.id())).orElseThrow();
    assertThat(kept.subject()).isEqualTo(new SecondFactorOf(ana));
    assertThat(kept.progress().tries()).isEqualTo(1);
    assertThat(kept.progress().spent()).isFalse();
    assertThat(kept.expiresAt()).isEqualTo(NOW.plusSeconds(300));
    assertThat(transactions.inTransaction(() -> challenges.lock(ChallengeId.next(NOW)))).isEmpty();
  }

  private void put(SecondFactor factor) {
    transactions.inTransaction(() -> secondFactors.put(factor));
  }

  private SecondFactor locked() {
    return locked(ana);
  }

  private SecondFactor locked(AccountId account) {
    return transactions.inTransaction(() -> secondFactors.lock(account)).orElseThrow();
  }

  private String sealed() {
    return jdbc.query(
            "select secret from second_factor where account_id = ?",
            row -> row.getString("secret"),
            ana.value())
        .getFirst();
  }

  private boolean isActive() {
    return transactions.inTransaction(() -> secondFactors.isActive(ana));
  }
}
