package dev.palaestra.persistence.identity;

import static dev.palaestra.domain.identity.IdentityError.EMAIL_TAKEN;
import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;

import dev.palaestra.domain.identity.Account;
import dev.palaestra.domain.identity.Accounts;
import dev.palaestra.domain.identity.EmailAddress;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.persistence.shared.Constraints;
import dev.palaestra.persistence.shared.SearchWords;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

@Singleton
class JpaAccounts implements Accounts {
  /// An admin may have said that he is called otherwise somewhere.
  private static final String COPY =
      """
      update MembershipEntity set
        nameKey = case when fullName is null then ?1 else nameKey end, email = ?2
      where accountId = ?3
      """;

  private final Rows rows;
  private final Clock clock;

  JpaAccounts(Rows rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  @Override
  public void add(Account account) {
    rows.persist(AccountEntity.of(account, clock.instant()));
    flush();
  }

  @Override
  public Optional<Account> find(AccountId id) {
    return rows.findByIdOptional(id.value()).map(AccountEntity::toDomain);
  }

  @Override
  public Optional<Account> lock(AccountId id) {
    return rows.findByIdOptional(id.value(), PESSIMISTIC_WRITE).map(AccountEntity::toDomain);
  }

  @Override
  public Optional<Account> findByEmail(EmailAddress email) {
    return rows.find("email", email.value()).singleResultOptional().map(AccountEntity::toDomain);
  }

  @Override
  public void save(Account account) {
    var row = rows.findById(account.id().value());
    var name = row.fullName;
    var email = row.email;
    row.apply(account, clock.instant());
    flush();
    if (!row.fullName.equals(name) || !Objects.equals(row.email, email)) {
      rows.update(COPY, SearchWords.of(row.fullName), row.email, row.id);
    }
  }

  private void flush() {
    Constraints.flush(
        rows::flush,
        Map.of("account_email", () -> EMAIL_TAKEN.because("The address has an account already.")));
  }

  @Singleton
  static class Rows implements PanacheRepositoryBase<AccountEntity, UUID> {}
}
