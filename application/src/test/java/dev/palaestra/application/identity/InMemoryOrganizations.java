package dev.palaestra.application.identity;

import static dev.palaestra.domain.shared.SharedError.LOST_RACE;

import dev.palaestra.application.shared.InMemoryTransactions;
import dev.palaestra.domain.identity.Organization;
import dev.palaestra.domain.identity.Organizations;
import dev.palaestra.domain.shared.OrganizationId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Keeps copies, so that a change that is not saved is not there.
final class InMemoryOrganizations implements Organizations {
  private final Map<OrganizationId, Organization> rows = new HashMap<>();
  private final InMemoryTransactions transactions;

  InMemoryOrganizations(InMemoryTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public void add(Organization organization) {
    transactions.mustBeOpen();
    rows.put(organization.id(), copy(organization, 0));
  }

  @Override
  public Optional<Organization> find(OrganizationId id) {
    transactions.mustBeOpen();
    return Optional.ofNullable(rows.get(id)).map(it -> copy(it, it.version()));
  }

  @Override
  public Optional<Organization> lock(OrganizationId id) {
    return find(id);
  }

  @Override
  public void save(Organization organization) {
    transactions.mustBeOpen();
    if (rows.get(organization.id()).version() != organization.version()) {
      throw LOST_RACE.because("The organization has changed meanwhile.");
    }
    rows.put(organization.id(), copy(organization, organization.version() + 1));
  }

  /// What is stored, without a transaction.
  Organization stored(OrganizationId id) {
    var it = rows.get(id);
    return copy(it, it.version());
  }

  void put(Organization organization) {
    rows.put(organization.id(), copy(organization, organization.version()));
  }

  private static Organization copy(Organization it, int version) {
    return new Organization(it.id(), it.settings(), it.tier(), it.status(), version);
  }
}
