package dev.palaestra.domain.identity;

import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.DomainException;
import dev.palaestra.domain.shared.SharedError;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// All accounts of the platform.
public interface Accounts {
  /// @throws dev.palaestra.domain.shared.DomainException EMAIL_TAKEN, ACCOUNT_EXISTS for a verified
  ///   phone number
  void add(Account account);

  Optional<Account> find(AccountId id);

  /// The account, held until the transaction ends: whoever opens or ends its sessions, or changes
  /// what they rest on, does so one after the other. Ask for it before anything that depends on it.
  Optional<Account> lock(AccountId id);

  /// Some of the accounts that are to be erased by this day, those first that wait longest.
  List<AccountId> due(LocalDate day, int most);

  Optional<Account> findByEmail(EmailAddress email);

  /// Who has shown that the number is his; whoever only says so does not own it.
  Optional<AccountId> ownerOf(PhoneNumber phone);

  /// Whose address or number it is.
  default Optional<Account> findBy(Handle handle) {
    return switch (handle) {
      case EmailAddress email -> findByEmail(email);
      case PhoneNumber phone -> ownerOf(phone).flatMap(this::find);
    };
  }

  /// Stores what was loaded in this version.
  ///
  /// @throws dev.palaestra.domain.shared.DomainException LOST_RACE, EMAIL_TAKEN, ACCOUNT_EXISTS
  void save(Account account);

  /// The account of somebody who is known to be there.
  ///
  /// @throws dev.palaestra.domain.shared.DomainException NOT_FOUND
  default Account get(AccountId id) {
    return find(id).orElseThrow(Accounts::absent);
  }

  /// [#lock] for an account that is known to be there.
  ///
  /// @throws dev.palaestra.domain.shared.DomainException NOT_FOUND
  default Account hold(AccountId id) {
    return lock(id).orElseThrow(Accounts::absent);
  }

  /// [#hold] for who acts himself and must be allowed to.
  ///
  /// @throws dev.palaestra.domain.shared.DomainException NOT_FOUND, ACCOUNT_SUSPENDED
  default Account holdAdmitted(AccountId id) {
    var account = hold(id);
    account.mustBeAdmitted();
    return account;
  }

  /// [#hold] for who was proven to be its owner before, outside of the transaction.
  ///
  /// @param proven the account as it was then
  /// @throws dev.palaestra.domain.shared.DomainException NOT_FOUND; LOST_RACE when its password or
  ///   contacts have changed since: it may be somebody else's by now
  default Account holdUnchanged(Account proven) {
    var account = hold(proven.id());
    if (!account.password().equals(proven.password())
        || !account.contacts().equals(proven.contacts())) {
      throw SharedError.LOST_RACE.because();
    }
    return account;
  }

  static DomainException absent() {
    return SharedError.NOT_FOUND.because("There is no such account.");
  }
}
