package dev.palaestra.application.identity;

import static dev.palaestra.domain.identity.IdentityError.ALREADY_APPLIED;

import dev.palaestra.application.shared.InMemoryTransactions;
import dev.palaestra.domain.identity.CoachApplication;
import dev.palaestra.domain.identity.CoachApplicationId;
import dev.palaestra.domain.identity.CoachApplicationStatus;
import dev.palaestra.domain.identity.CoachApplications;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.OrganizationId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Keeps copies, so that a change that is not saved is not there.
final class InMemoryCoachApplications implements CoachApplications {
  private final Map<CoachApplicationId, CoachApplication> rows = new LinkedHashMap<>();
  private final InMemoryTransactions transactions;

  InMemoryCoachApplications(InMemoryTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public void add(CoachApplication application) {
    if (rows.values().stream().anyMatch(it -> isOpen(it) && isOfTheSame(it, application))) {
      throw ALREADY_APPLIED.because();
    }
    save(application);
  }

  private static boolean isOpen(CoachApplication it) {
    return it.status() == CoachApplicationStatus.PENDING;
  }

  private static boolean isOfTheSame(CoachApplication one, CoachApplication other) {
    return one.wish().account().equals(other.wish().account())
        && one.wish().organization().equals(other.wish().organization());
  }

  @Override
  public Optional<CoachApplication> find(OrganizationId organization, CoachApplicationId id) {
    transactions.mustBeOpen();
    return Optional.ofNullable(rows.get(id))
        .filter(it -> it.wish().organization().equals(organization))
        .map(InMemoryCoachApplications::copy);
  }

  @Override
  public Optional<CoachApplication> lock(OrganizationId organization, CoachApplicationId id) {
    return find(organization, id);
  }

  @Override
  public Optional<CoachApplication> removePending(OrganizationId organization, AccountId account) {
    transactions.mustBeOpen();
    var pending =
        rows.values().stream()
            .filter(it -> isOpen(it) && it.wish().organization().equals(organization))
            .filter(it -> it.wish().account().equals(account))
            .findFirst();
    pending.ifPresent(it -> rows.remove(it.id()));
    return pending;
  }

  @Override
  public void save(CoachApplication application) {
    transactions.mustBeOpen();
    rows.put(application.id(), copy(application));
  }

  /// What is stored, without a transaction.
  List<CoachApplication> stored() {
    return rows.values().stream().map(InMemoryCoachApplications::copy).toList();
  }

  private static CoachApplication copy(CoachApplication it) {
    return new CoachApplication(
        it.id(), it.wish(), it.status(), it.reason().orElse(null), it.version());
  }
}
