package dev.palaestra.persistence.identity;

import static dev.palaestra.persistence.shared.Surroundings.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palaestra.domain.identity.Account;
import dev.palaestra.domain.identity.Account.Standing;
import dev.palaestra.domain.identity.AccountQueries;
import dev.palaestra.domain.identity.AccountStatus;
import dev.palaestra.domain.identity.AccountView.MembershipView;
import dev.palaestra.domain.identity.Accounts;
import dev.palaestra.domain.identity.Contacts;
import dev.palaestra.domain.identity.IdentityError;
import dev.palaestra.domain.identity.MembershipStatus;
import dev.palaestra.domain.identity.PasswordHash;
import dev.palaestra.domain.identity.PhoneNumber;
import dev.palaestra.domain.identity.Profile;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.Role;
import dev.palaestra.domain.shared.SharedError;
import dev.palaestra.domain.shared.Transactions;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

@QuarkusTest
class JpaAccountsTest {
  @Inject Accounts accounts;
  @Inject AccountQueries queries;
  @Inject People people;
  @Inject Transactions transactions;

  @Test
  void keeps_every_field() {
    var email = People.address();
    var contacts = new Contacts(email, true, new PhoneNumber("+4915112345678"), false);
    var profile = new Profile("Ana Gym", "de-CH", "Europe/Zurich");
    var standing = new Standing(AccountStatus.SUSPENDED, true, null);
    var hash = new PasswordHash("hash");
    var id = AccountId.next(NOW);
    transactions.inTransaction(
        () -> accounts.add(new Account(id, contacts, profile, hash, standing, 0)));

    var kept = transactions.inTransaction(() -> accounts.findByEmail(email)).orElseThrow();

    assertThat(kept.id()).isEqualTo(id);
    assertThat(kept.contacts()).isEqualTo(contacts);
    assertThat(kept.profile()).isEqualTo(profile);
    assertThat(kept.password()).contains(hash);
    assertThat(kept.standing()).isEqualTo(standing);
    assertThat(kept.version()).isZero();
  }

  @Test
  void an_address_belongs_to_one_account() {
    var email = People.address();
    transactions.inTransaction(() -> accounts.add(People.account(email, "Ana")));
    assertThatThrownBy(
            () -> transactions.inTransaction(() -> accounts.add(People.account(email, "Eve"))))
        .extracting("code")
        .isEqualTo(IdentityError.EMAIL_TAKEN);
  }

  @Test
  void a_stale_copy_is_not_saved() {
    var id = people.person();
    var copy = transactions.inTransaction(() -> accounts.get(id));
    transactions.inTransaction(() -> rename(accounts.get(id), "First"));
    assertThatThrownBy(() -> transactions.inTransaction(() -> rename(copy, "Second")))
        .extracting("code")
        .isEqualTo(SharedError.LOST_RACE);
    assertThat(transactions.inTransaction(() -> accounts.get(id)).profile().fullName())
        .isEqualTo("First");
  }

  @Test
  void shows_an_account_with_its_memberships() {
    var id = people.person("Ana Gym");
    var gym = people.organization("Gym");
    people.join(gym, id, Role.COACH, MembershipStatus.PENDING);
    people.join(people.organization("Past"), id, Role.MEMBER, MembershipStatus.ENDED);

    var view = transactions.inTransaction(() -> queries.find(id)).orElseThrow();

    assertThat(view.fullName()).isEqualTo("Ana Gym");
    assertThat(view.createdAt()).isEqualTo(NOW);
    assertThat(view.memberships())
        .containsExactly(new MembershipView(gym.value(), "Gym", "COACH", "PENDING"));
  }

  @Test
  void finds_those_that_are_to_be_erased() {
    var first = people.person();
    var second = people.person();
    var later = people.person();
    var day = LocalDate.parse("2001-01-31");
    leaves(second, day);
    leaves(first, day.minusDays(1));
    leaves(later, day.plusDays(1));
    assertThat(transactions.inTransaction(() -> accounts.due(day, 10)))
        .containsExactly(first, second);
    assertThat(transactions.inTransaction(() -> accounts.due(day, 1))).containsExactly(first);
    people.erase(first);
    people.erase(second);
    people.erase(later);
    assertThat(transactions.inTransaction(() -> accounts.due(day.plusDays(1), 10))).isEmpty();
  }

  private void leaves(AccountId id, LocalDate day) {
    transactions.inTransaction(() -> {
      var account = accounts.get(id);
      account.scheduleDeletion(day.minusDays(30).atStartOfDay(ZoneOffset.UTC).toInstant());
      accounts.save(account);
    });
  }

  private void rename(Account account, String name) {
    account.edit(_ -> Profile.of(name));
    accounts.save(account);
  }
}
