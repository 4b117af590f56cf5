package dev.palaestra.application.identity;

import static dev.palaestra.domain.identity.IdentityError.ACCOUNT_EXISTS;
import static dev.palaestra.domain.identity.IdentityError.EMAIL_TAKEN;
import static dev.palaestra.domain.shared.SharedError.LOST_RACE;
import static java.time.ZoneOffset.UTC;

import dev.palaestra.application.shared.InMemoryTransactions;
import dev.palaestra.domain.identity.Account;
import dev.palaestra.domain.identity.Accounts;
import dev.palaestra.domain.identity.EmailAddress;
import dev.palaestra.domain.identity.PhoneNumber;
import dev.palaestra.domain.shared.AccountId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Keeps copies, so that a change that is not saved is not there.
final class InMemoryAccounts implements Accounts {
  private final Map<AccountId, Account> rows = new HashMap<>();
  private final InMemoryTransactions transactions;

  InMemoryAccounts(InMemoryTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public void add(Account account) {
    transactions.mustBeOpen();
    mustBeFree(account);
    rows.put(account.id(), copy(account, 0));
  }

  @Override
  public Optional<Account> find(AccountId id) {
    transactions.mustBeOpen();
    return Optional.ofNullable(rows.get(id)).map(it -> copy(it, it.version()));
  }

  @Override
  public Optional<Account> lock(AccountId id) {
    return find(id);
  }

  @Override
  public List<AccountId> due(LocalDate day, int most) {
    transactions.mustBeOpen();
    return rows.values().stream()
        .filter(it -> it.isDue(day.atStartOfDay(UTC).toInstant()))
        .map(Account::id)
        .limit(most)
        .toList();
  }

  @Override
  public Optional<Account> findByEmail(EmailAddress email) {
    transactions.mustBeOpen();
    return rows.values().stream()
        .filter(it -> it.hasEmail(email))
        .map(it -> copy(it, it.version()))
        .findFirst();
  }

  @Override
  public Optional<AccountId> ownerOf(PhoneNumber phone) {
    transactions.mustBeOpen();
    return rows.values().stream().filter(it -> owns(it, phone)).map(Account::id).findFirst();
  }

  private static boolean owns(Account account, @Nullable PhoneNumber phone) {
    return account.contacts().phoneVerified() && account.contacts().phone().equals(phone);
  }

  @Override
  public void save(Account account) {
    transactions.mustBeOpen();
    mustBeFree(account);
    if (rows.get(account.id()).version() != account.version()) {
      throw LOST_RACE.because("The account has changed meanwhile.");
    }
    rows.put(account.id(), copy(account, account.version() + 1));
  }

  /// What is stored, without a transaction.
  Account stored(AccountId id) {
    var it = rows.get(id);
    return copy(it, it.version());
  }

  int count() {
    return rows.size();
  }

  void put(Account account) {
    rows.put(account.id(), copy(account, account.version()));
  }

  private void mustBeFree(Account account) {
    var contacts = account.contacts();
    var others = rows.values().stream().filter(it -> !it.id().equals(account.id())).toList();
    if (contacts.email() != null && others.stream().anyMatch(it -> it.hasEmail(contacts.email()))) {
      throw EMAIL_TAKEN.because();
    }
    if (contacts.phoneVerified() && others.stream().anyMatch(it -> owns(it, contacts.phone()))) {
      throw ACCOUNT_EXISTS.because("The phone is another account's.");
    }
  }

  private static Account copy(Account it, int version) {
    return new Account(
        it.id(), it.contacts(), it.profile(), it.password().orElse(null), it.standing(), version);
  }
}
