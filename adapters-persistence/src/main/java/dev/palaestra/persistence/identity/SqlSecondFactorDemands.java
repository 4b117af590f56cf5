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

/// The organizations are kept in memory: most demand nothing, and their requests ask nobody.
@Singleton
class SqlSecondFactorDemands implements SecondFactorDemands {
  private static final String DEMANDING = "select id from organization where require_second_factor";
  private static final String MET = "select 1 from second_factor where account_id = ? and active";

  private final Jdbc jdbc;
  private volatile Set<UUID> demanding = Set.of();

  SqlSecondFactorDemands(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  void start(@Observes StartupEvent begun) {
    refresh();
  }

  @Override
  public boolean isMade(OrganizationId organization) {
    return demanding.contains(organization.value());
  }

  @Override
  public boolean isMetBy(AccountId person) {
    return !jdbc.query(MET, row -> row.getInt(1), person.value()).isEmpty();
  }

  @Override
  public void refresh() {
    demanding = Set.copyOf(jdbc.query(DEMANDING, row -> row.getObject("id", UUID.class)));
  }
}
