package dev.palaestra.application.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palaestra.domain.identity.AccountQueries;
import dev.palaestra.domain.identity.AccountQueries.Filter;
import dev.palaestra.domain.identity.AccountSort;
import dev.palaestra.domain.identity.AccountStatus;
import dev.palaestra.domain.identity.AccountSummaryView;
import dev.palaestra.domain.identity.AccountView;
import dev.palaestra.domain.identity.PhoneNumber;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.Page;
import dev.palaestra.domain.shared.PageRequest;
import dev.palaestra.domain.shared.Role;
import dev.palaestra.domain.shared.SharedError;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class FindAccountsTest {
  private static final Filter ANAS =
      new Filter(
          House.address("ana@example.org"),
          new PhoneNumber("+4915112345678"),
          Set.of(AccountStatus.ACTIVE));

  private static final PageRequest<AccountSort> PAGE =
      new PageRequest<>(10, AccountSort.CREATED_AT, true, null, true);

  private static final Page<AccountSummaryView> FOUND =
      new Page<>(
          List.of(
              new AccountSummaryView(
                  UUID.randomUUID(),
                  "ana@example.org",
                  true,
                  "+4915112345678",
                  false,
                  "Ana",
                  "ACTIVE",
                  false,
                  Instant.EPOCH,
                  Instant.EPOCH)),
          null,
          1L);

  private final House house = new House();
  private final AccountId ana = house.known("ana@example.org");
  private final Actor boss = new Actor(house.known("boss@example.org"), null, null, true);
  private final Actor admin = house.admin("admin@example.org");
  private final Actor coach = house.member(admin, "coach@example.org", Role.COACH);
  private final ListAccounts list = new ListAccounts(new OfAna(), house.transactions);
  private final ReadAccount read = new ReadAccount(house.views.ofAccounts(), house.transactions);

  private final class OfAna implements AccountQueries {
    @Override
    public Page<AccountSummaryView> list(Filter filter, PageRequest<AccountSort> page) {
      house.transactions.mustBeOpen();
      assertThat(filter).isEqualTo(ANAS);
      assertThat(page).isEqualTo(PAGE);
      return FOUND;
    }

    @Override
    public Optional<AccountView> find(AccountId id) {
      return Optional.empty();
    }
  }

  @Test
  void the_platform_admin_finds_accounts() {
    assertThat(list(boss)).isEqualTo(FOUND);
  }

  @Test
  void and_reads_one() {
    var shown = read(boss, ana);
    assertThat(shown.id()).isEqualTo(ana.value());
    assertThat(shown.email()).isEqualTo("ana@example.org");
    assertThat(shown.status()).isEqualTo("ACTIVE");
    var unknown = AccountId.next(house.clock.instant());
    refuses(SharedError.NOT_FOUND, () -> read(boss, unknown));
  }

  @Test
  void others_do_not() {
    for (var other : List.of(admin, coach)) {
      refuses(SharedError.NOT_ALLOWED, () -> list(other));
      refuses(SharedError.NOT_ALLOWED, () -> read(other, ana));
      refuses(SharedError.NOT_ALLOWED, () -> read(other, other.account()));
    }
  }

  private Page<AccountSummaryView> list(Actor actor) {
    return list.handle(new ListAccounts.Command(actor, ANAS, PAGE));
  }

  private AccountView read(Actor actor, AccountId account) {
    return read.handle(new ReadAccount.Command(actor, account));
  }

  private static void refuses(SharedError code, ThrowingCallable act) {
    assertThatThrownBy(act).extracting("code").isEqualTo(code);
  }
}
