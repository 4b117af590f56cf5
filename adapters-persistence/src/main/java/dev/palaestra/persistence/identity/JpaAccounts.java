package dev.palaestra.persistence.identity;

import static dev.palaestra.domain.identity.IdentityError.ACCOUNT_EXISTS;
import static dev.palaestra.domain.identity.IdentityError.EMAIL_TAKEN;
import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;

import dev.palaestra.domain.identity.Account;
import dev.palaestra.domain.identity.Accounts;
import dev.palaestra.domain.identity.EmailAddress;
import dev.palaestra.domain.identity.PhoneNumber;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.persistence.shared.Constraints;
import dev.palaestra.persistence.shared.SearchWords;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

@Singleton
class JpaAccounts implements Accounts {
  private static final String OWNER =
      "select id from AccountEntity where phone = :phone and phoneVerified";

  /// An admin may have said that he is called otherwise somewhere.
  private static final String COPY =
      """
      update membership m
      set name_key = case when m.full_name is null then :key else m.name_key end, email = :email
      where m.account_id = :account and %s
      """
          .formatted(KnownPeople.knowsAccount("m"));

  private final Rows rows;
  private final Session session;
  private final Clock clock;

  JpaAccounts(Rows rows, Session session, Clock clock) {
    this.rows = rows;
    this.session = session;
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
  public List<AccountId> due(LocalDate day, int most) {
    return rows.find("deletionDate <= ?1 order by deletionDate, id", day).page(0, most).stream()
        .map(it -> new AccountId(it.id))
        .toList();
  }

  @Override
  public Optional<Account> findByEmail(EmailAddress email) {
    return rows.find("email", email.value()).singleResultOptional().map(AccountEntity::toDomain);
  }

  @Override
  public Optional<AccountId> ownerOf(PhoneNumber phone) {
    return session
        .createSelectionQuery(OWNER, UUID.class)
        .setParameter("phone", phone.value())
        .uniqueResultOptional()
        .map(AccountId::new);
  }

  @Override
  public void save(Account account) {
    var row = rows.findById(account.id().value());
    var name = row.fullName;
    var email = row.email;
    row.apply(account, clock.instant());
    flush();
    if (!row.fullName.equals(name) || !Objects.equals(row.email, email)) {
      copy(row);
    }
  }

  private void copy(AccountEntity row) {
    session
        .createNativeMutationQuery(COPY)
        .setParameter("key", SearchWords.of(row.fullName))
        .setParameter("email", row.email, String.class)
        .setParameter("account", row.id)
        .executeUpdate();
  }

  private void flush() {
    Constraints.flush(
        rows::flush,
        Map.of(
            "account_email",
            () -> EMAIL_TAKEN.because(),
            "account_phone",
            () -> ACCOUNT_EXISTS.because("The phone is another account's.")));
  }

  @Singleton
  static class Rows implements PanacheRepositoryBase<AccountEntity, UUID> {}
}
