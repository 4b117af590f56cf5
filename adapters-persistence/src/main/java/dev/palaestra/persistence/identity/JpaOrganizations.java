package dev.palaestra.persistence.identity;

import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;

import dev.palaestra.domain.identity.Organization;
import dev.palaestra.domain.identity.Organizations;
import dev.palaestra.domain.shared.OrganizationId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

@Singleton
class JpaOrganizations implements Organizations {
  private final Rows rows;
  private final Clock clock;

  JpaOrganizations(Rows rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  @Override
  public void add(Organization organization) {
    rows.persistAndFlush(OrganizationEntity.of(organization, clock.instant()));
  }

  @Override
  public Optional<Organization> find(OrganizationId id) {
    return rows.findByIdOptional(id.value()).map(OrganizationEntity::toDomain);
  }

  @Override
  public Optional<Organization> lock(OrganizationId id) {
    return rows.findByIdOptional(id.value(), PESSIMISTIC_WRITE).map(OrganizationEntity::toDomain);
  }

  @Override
  public void save(Organization organization) {
    rows.findById(organization.id().value()).apply(organization, clock.instant());
    rows.flush();
  }

  @Singleton
  static class Rows implements PanacheRepositoryBase<OrganizationEntity, UUID> {}
}
