package dev.palaestra.persistence.identity;

import static dev.palaestra.persistence.shared.Surroundings.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.palaestra.domain.identity.Account;
import dev.palaestra.domain.identity.Account.Standing;
import dev.palaestra.domain.identity.AccountQueries;
import dev.palaestra.domain.identity.AccountQueries.Filter;
import dev.palaestra.domain.identity.AccountSort;
import dev.palaestra.domain.identity.AccountStatus;
import dev.palaestra.domain.identity.AccountSummaryView;
import dev.palaestra.domain.identity.Accounts;
import dev.palaestra.domain.identity.Contacts;
import dev.palaestra.domain.identity.EmailAddress;
import dev.palaestra.domain.identity.PhoneNumber;
import dev.palaestra.domain.identity.Profile;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.Keyset;
import dev.palaestra.domain.shared.Page;
import dev.palaestra.domain.shared.PageRequest;
import dev.palaestra.persistence.shared.RowsRead;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestTransaction
class SqlAccountQueriesTest {
  private static final Filter ALL = new Filter(null, null, Set.of());
  private static final PhoneNumber SHARED = new PhoneNumber("+4915199999999");

  /// Two pages would be less.
  private static final long MOST = 60;

  /// Younger than all others, so that they come first; one in a thousand is suspended.
  private static final String MANY =
      """
      insert into account (id, email, email_verified, phone, phone_verified, full_name, locale,
        time_zone, status, platform_admin, created_at, updated_at, version)
      select gen_random_uuid(), 'many' || n || '@example.org', true, '+4930' || 1000000 + n, false,
             'Ana', 'en', 'UTC', case when n % 1000 = 0 then 'SUSPENDED' else 'ACTIVE' end, false,
             cast(?1 as timestamptz) + n * interval '1 second', ?1, 0
      from generate_series(1, 4000) n
      """;

  @Inject AccountQueries queries;
  @Inject Accounts accounts;
  @Inject EntityManager entities;
  @Inject RowsRead rowsRead;

  @Test
  void shows_what_is_kept() {
    var email = People.address();
    var ana = add(new Contacts(email, true, SHARED, false), AccountStatus.SUSPENDED, true);
    assertThat(list(by(email)).items())
        .containsExactly(
            new AccountSummaryView(
                ana.value(),
                email.value(),
                true,
                SHARED.value(),
                false,
                "Ana Gym",
                "SUSPENDED",
                true,
                NOW,
                NOW));
  }

  @Test
  void an_address_is_found_in_any_case() {
    var email = People.address();
    var ana = add(new Contacts(email, false, null, false), AccountStatus.ACTIVE, false);
    assertThat(list(by(new EmailAddress(email.value().toUpperCase(Locale.ROOT)))).items())
        .extracting(AccountSummaryView::id)
        .containsExactly(ana.value());
    assertThat(list(by(new EmailAddress("a" + email.value()))).items()).isEmpty();
  }

  @Test
  void a_number_is_found_with_all_who_claim_it() {
    var owner = add(new Contacts(null, false, SHARED, true), AccountStatus.ACTIVE, false);
    var claims = add(new Contacts(null, false, SHARED, false), AccountStatus.SUSPENDED, false);
    assertThat(list(new Filter(null, SHARED, Set.of())).items())
        .extracting(AccountSummaryView::id)
        .containsExactlyInAnyOrder(owner.value(), claims.value());
    assertThat(list(new Filter(null, SHARED, Set.of(AccountStatus.SUSPENDED))).items())
        .extracting(AccountSummaryView::id)
        .containsExactly(claims.value());
    assertThat(list(new Filter(People.address(), SHARED, Set.of())).items()).isEmpty();
  }

  @Test
  void of_who_is_erased_there_is_what_names_nobody() {
    var ana = add(new Contacts(null, false, SHARED, true), AccountStatus.ACTIVE, true);
    var account = accounts.get(ana);
    account.erase();
    accounts.save(account);
    entities.flush();
    many();
    entities
        .createNativeQuery("update account set created_at = ?1 where id = ?2")
        .setParameter(1, NOW.plusSeconds(5000))
        .setParameter(2, ana.value())
        .executeUpdate();
    assertThat(list(ALL).items().getFirst())
        .isEqualTo(
            new AccountSummaryView(
                ana.value(),
                null,
                false,
                null,
                false,
                "Deleted account",
                "DELETED",
                false,
                NOW.plusSeconds(5000),
                NOW));
    assertThat(list(new Filter(null, null, Set.of(AccountStatus.DELETED))).items())
        .extracting(AccountSummaryView::id)
        .startsWith(ana.value());
  }

  @Test
  void the_newest_come_first_page_by_page() {
    many();
    var first = list(ALL);
    assertThat(first.items())
        .extracting(AccountSummaryView::email)
        .hasSize(20)
        .startsWith("many4000@example.org", "many3999@example.org")
        .endsWith("many3981@example.org");
    assertThat(first.total()).isNull();
    var second = list(ALL, first.next(), true);
    assertThat(second.items())
        .extracting(AccountSummaryView::email)
        .startsWith("many3980@example.org");
    assertThat(second.total()).isEqualTo(all());
  }

  @Test
  void filters_count_as_well() {
    many();
    var states = Set.of(AccountStatus.SUSPENDED, AccountStatus.DELETED);
    var suspended = new Filter(new EmailAddress("many3000@example.org"), null, states);
    assertThat(list(suspended, null, true).total()).isEqualTo(1);
    var active = new Filter(new EmailAddress("many3001@example.org"), null, states);
    assertThat(list(active, null, true).total()).isZero();
  }

  @Test
  void nothing_is_read_that_is_not_shown() {
    many();
    assertThat(rowsRead.of("account", () -> assertThat(list(ALL).items()).hasSize(20)))
        .isBetween(20L, MOST);
    var first = list(ALL).next();
    assertThat(
            rowsRead.of("account", () -> assertThat(list(ALL, first, false).items()).hasSize(20)))
        .isBetween(20L, MOST);
    var number = new Filter(null, new PhoneNumber("+49301000007"), Set.of());
    assertThat(rowsRead.of("account", () -> assertThat(list(number).items()).hasSize(1)))
        .isBetween(1L, MOST);
    var email = by(new EmailAddress("many7@example.org"));
    assertThat(rowsRead.of("account", () -> assertThat(list(email).items()).hasSize(1)))
        .isBetween(1L, MOST);
    var suspended = new Filter(null, null, Set.of(AccountStatus.SUSPENDED));
    assertThat(
            rowsRead.of(
                "account",
                () ->
                    assertThat(list(suspended).items())
                        .extracting(AccountSummaryView::email)
                        .startsWith("many4000@example.org", "many3000@example.org")))
        .isBetween(4L, MOST);
  }

  private void many() {
    entities.createNativeQuery(MANY).setParameter(1, NOW).executeUpdate();
  }

  private long all() {
    return (Long) entities.createNativeQuery("select count(*) from account").getSingleResult();
  }

  private AccountId add(Contacts contacts, AccountStatus status, boolean platformAdmin) {
    var id = AccountId.next(NOW);
    var standing = new Standing(status, platformAdmin, null);
    accounts.add(new Account(id, contacts, Profile.of("Ana Gym"), null, standing, 0));
    entities.flush();
    return id;
  }

  private static Filter by(EmailAddress email) {
    return new Filter(email, null, Set.of());
  }

  private Page<AccountSummaryView> list(Filter filter) {
    return list(filter, null, false);
  }

  private Page<AccountSummaryView> list(Filter filter, @Nullable Keyset after, boolean withTotal) {
    return queries.list(
        filter, new PageRequest<>(20, AccountSort.CREATED_AT, true, after, withTotal));
  }
}
