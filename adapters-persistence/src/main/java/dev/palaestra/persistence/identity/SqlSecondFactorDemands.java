package dev.palaestra.persistence.identity;

import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.SecondFactorDemands;
import dev.palaestra.persistence.shared.Jdbc;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;

/// Who lacks one is kept in memory: all others' requests ask nobody.
@Singleton
class SqlSecondFactorDemands implements SecondFactorDemands {
  /// Of all staff, as [dev.palaestra.domain.shared.Role#isStaff] says too; the index
  /// `membership_of_staff` knows them by the same words.
  private static final String LACKING =
      """
      select staff.organization_id, staff.account_id
      from organization o join membership staff on staff.organization_id = o.id
      where o.require_second_factor and staff.role <> 'MEMBER'
        and not exists (
          select from second_factor f where f.account_id = staff.account_id and f.active)
      """;

  private static final String LACKING_ONE =
      LACKING + " and staff.organization_id = ? and staff.account_id = ?";

  private record Lack(UUID organization, UUID person) {}

  private final Jdbc jdbc;
  private volatile Set<Lack> lacking = Set.of();

  SqlSecondFactorDemands(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  void start(@Observes StartupEvent begun) {
    refresh();
  }

  @Override
  public boolean seemUnmet(OrganizationId organization, AccountId person) {
    return lacking.contains(new Lack(organization.value(), person.value()));
  }

  @Override
  public boolean areUnmet(OrganizationId organization, AccountId person) {
    return !jdbc.query(LACKING_ONE, row -> true, organization.value(), person.value()).isEmpty();
  }

  @Override
  public void refresh() {
    lacking =
        Set.copyOf(
            jdbc.query(
                LACKING,
                row ->
                    new Lack(
                        row.getObject("organization_id", UUID.class),
                        row.getObject("account_id", UUID.class))));
  }
}
