package dev.palaestra.persistence.insight;

import dev.palaestra.domain.insight.AuditAddresses;
import dev.palaestra.persistence.shared.Jdbc;
import jakarta.inject.Singleton;
import java.time.Instant;

@Singleton
class SqlAuditAddresses implements AuditAddresses {
  private static final String FORGET =
      """
      with old as materialized (
        select organization_id, id from audit_entry
        where at < ? and address is not null
        order by at limit ? for update skip locked)
      update audit_entry set address = null
      from old where audit_entry.organization_id = old.organization_id and audit_entry.id = old.id
      """;

  private final Jdbc jdbc;

  SqlAuditAddresses(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public int forget(Instant before, int most) {
    return jdbc.update(FORGET, before, most);
  }
}
