package dev.palaestra.persistence.shared;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

/// How many rows of a table a piece of work reads, whatever plan the database chose for it. Only
/// inside a transaction.
@Singleton
public class RowsRead {
  private static final String READ =
      """
      select coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)
      from pg_stat_xact_user_tables where relname = ?1
      """;

  private final EntityManager entities;

  RowsRead(EntityManager entities) {
    this.entities = entities;
  }

  public long of(String table, Runnable work) {
    entities.createNativeQuery("analyze " + table).executeUpdate();
    var before = read(table);
    work.run();
    return read(table) - before;
  }

  private long read(String table) {
    var query = entities.createNativeQuery(READ, Long.class);
    return (Long) query.setParameter(1, table).getSingleResult();
  }
}
