package dev.palaestra.application.identity;

import static dev.palaestra.domain.identity.IdentityError.ALREADY_MEMBER;

import dev.palaestra.application.shared.InMemoryTransactions;
import dev.palaestra.domain.identity.AccountStatus;
import dev.palaestra.domain.identity.EmailAddress;
import dev.palaestra.domain.identity.Membership;
import dev.palaestra.domain.identity.Memberships;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.OrganizationId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Keeps copies, so that a change that is not saved is not there.
final class InMemoryMemberships implements Memberships {
  private record Key(OrganizationId organization, AccountId account) {}

  private final Map<Key, Membership> rows = new LinkedHashMap<>();
  private final InMemoryTransactions transactions;
  private final InMemoryAccounts accounts;
  private int questions;

  InMemoryMemberships(InMemoryTransactions transactions, InMemoryAccounts accounts) {
    this.transactions = transactions;
    this.accounts = accounts;
  }

  @Override
  public void add(Membership membership) {
    transactions.mustBeOpen();
    if (rows.containsKey(key(membership))) {
      throw ALREADY_MEMBER.because();
    }
    put(membership);
  }

  @Override
  public Optional<Membership> find(OrganizationId organization, AccountId account) {
    return all(it -> key(it).equals(new Key(organization, account))).findFirst();
  }

  @Override
  public Optional<Membership> findByEmail(OrganizationId organization, EmailAddress email) {
    return all(it ->
            it.organization().equals(organization) && accounts.stored(it.account()).hasEmail(email))
        .findFirst();
  }

  @Override
  public List<Membership> activeOf(AccountId account) {
    return all(it -> it.account().equals(account) && it.isActive()).toList();
  }

  @Override
  public List<Membership> presentOf(AccountId account) {
    return all(it -> it.account().equals(account) && !it.hasEnded()).toList();
  }

  @Override
  public boolean hasOthers(OrganizationId organization, AccountId account) {
    questions++;
    return all(it ->
            it.organization().equals(organization)
                && !it.account().equals(account)
                && !it.hasEnded())
        .findAny()
        .isPresent();
  }

  /// How often somebody has asked who else belongs to an organization.
  int questions() {
    return questions;
  }

  @Override
  public boolean hasAdmin(OrganizationId organization) {
    return admins(organization).findAny().isPresent();
  }

  @Override
  public int otherAdmins(OrganizationId organization, AccountId account) {
    return (int) admins(organization).filter(it -> !it.account().equals(account)).count();
  }

  private Stream<Membership> admins(OrganizationId organization) {
    return all(it -> it.organization().equals(organization) && it.leads() && stays(it.account()));
  }

  private boolean stays(AccountId account) {
    return accounts.stored(account).standing().status() == AccountStatus.ACTIVE;
  }

  @Override
  public void save(Membership membership) {
    transactions.mustBeOpen();
    put(membership);
  }

  /// What is stored, without a transaction.
  Optional<Membership> stored(OrganizationId organization, AccountId account) {
    return Optional.ofNullable(rows.get(new Key(organization, account)))
        .map(InMemoryMemberships::copy);
  }

  void put(Membership membership) {
    rows.put(key(membership), copy(membership));
  }

  private Stream<Membership> all(Predicate<Membership> wanted) {
    transactions.mustBeOpen();
    return rows.values().stream().filter(wanted).map(InMemoryMemberships::copy);
  }

  private static Key key(Membership it) {
    return new Key(it.organization(), it.account());
  }

  private static Membership copy(Membership it) {
    return new Membership(
        it.organization(), it.account(), it.role(), it.status(), it.name(), it.version());
  }
}
