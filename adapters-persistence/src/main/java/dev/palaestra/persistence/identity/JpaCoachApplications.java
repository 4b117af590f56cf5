package dev.palaestra.persistence.identity;

import static dev.palaestra.domain.identity.IdentityError.ALREADY_APPLIED;
import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;

import dev.palaestra.domain.identity.CoachApplication;
import dev.palaestra.domain.identity.CoachApplicationId;
import dev.palaestra.domain.identity.CoachApplicationStatus;
import dev.palaestra.domain.identity.CoachApplications;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.persistence.shared.Constraints;
import dev.palaestra.persistence.shared.TenantKey;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

@Singleton
class JpaCoachApplications implements CoachApplications {
  private static final String PENDING = "organizationId = ?1 and accountId = ?2 and status = ?3";

  private final Rows rows;
  private final Clock clock;

  JpaCoachApplications(Rows rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  @Override
  public void add(CoachApplication application) {
    rows.persist(CoachApplicationEntity.of(application, clock.instant()));
    Constraints.flush(
        rows::flush, Map.of("coach_application_one_pending", () -> ALREADY_APPLIED.because()));
  }

  @Override
  public Optional<CoachApplication> find(OrganizationId organization, CoachApplicationId id) {
    return rows.findByIdOptional(key(organization, id)).map(CoachApplicationEntity::toDomain);
  }

  @Override
  public Optional<CoachApplication> lock(OrganizationId organization, CoachApplicationId id) {
    return rows.findByIdOptional(key(organization, id), PESSIMISTIC_WRITE)
        .map(CoachApplicationEntity::toDomain);
  }

  @Override
  public Optional<CoachApplication> removePending(OrganizationId organization, AccountId account) {
    var pending =
        rows.find(PENDING, organization.value(), account.value(), CoachApplicationStatus.PENDING)
            .withLock(PESSIMISTIC_WRITE)
            .singleResultOptional();
    pending.ifPresent(rows::delete);
    rows.flush();
    return pending.map(CoachApplicationEntity::toDomain);
  }

  @Override
  public void save(CoachApplication application) {
    rows.findById(key(application.wish().organization(), application.id())).apply(application);
    rows.flush();
  }

  private static TenantKey key(OrganizationId organization, CoachApplicationId id) {
    return new TenantKey(organization.value(), id.value());
  }

  @Singleton
  static class Rows implements PanacheRepositoryBase<CoachApplicationEntity, TenantKey> {}
}
