package dev.palaestra.persistence.insight;

import dev.palaestra.domain.insight.AuditAddresses;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.persistence.shared.Jdbc;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

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

  /// Each bite begins where the last one ended, and reads nothing that is emptied again. What
  /// another holds is waited for: nothing may stay.
  private static final String FORGET_OF =
      """
      with his as materialized (
        select organization_id, id from audit_entry
        where actor_id = ? and at >= ? and address is not null
        order by at limit ? for update),
      emptied as (
        update audit_entry set address = null
        from his
        where audit_entry.organization_id = his.organization_id and audit_entry.id = his.id
        returning audit_entry.at)
      select max(at) from emptied
      """;

  private final Jdbc jdbc;

  SqlAuditAddresses(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public int forget(Instant before, int most) {
    return jdbc.update(FORGET, before, most);
  }

  @Override
  public Optional<Instant> forget(AccountId actor, Instant since, int most) {
    return jdbc.query(
            FORGET_OF,
            row -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)),
            actor.value(),
            since,
            most)
        .getFirst()
        .map(OffsetDateTime::toInstant);
  }
}
