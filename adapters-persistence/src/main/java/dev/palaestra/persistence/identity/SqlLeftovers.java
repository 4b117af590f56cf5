package dev.palaestra.persistence.identity;

import dev.palaestra.domain.identity.AuthSession;
import dev.palaestra.domain.identity.Leftovers;
import dev.palaestra.persistence.shared.Jdbc;
import jakarta.inject.Singleton;
import java.time.Instant;

@Singleton
class SqlLeftovers implements Leftovers {
  /// One instance at a time is enough: where another is at it, there is nothing to do. The number
  /// stands for this work alone.
  private static final String ALONE = "(select pg_try_advisory_xact_lock(7366011))";

  private static final String SESSIONS =
      """
      delete from auth_session where id in (
        select id from auth_session
        where %s and (revoked_at < ? or last_used_at < ? or created_at < ?)
        limit ? for update skip locked)
      """
          .formatted(ALONE);

  private static final String CHALLENGES =
      """
      delete from challenge where id in (
        select id from challenge where %s and expires_at < ? limit ? for update skip locked)
      """
          .formatted(ALONE);

  private static final String CODES =
      """
      delete from code_challenge where id in (
        select id from code_challenge where %s and expires_at < ? limit ? for update skip locked)
      """
          .formatted(ALONE);

  private static final String BLOCKS =
      """
      delete from ip_block where id in (
        select id from ip_block where until < ? limit ? for update skip locked)
      """;

  private final Jdbc jdbc;

  SqlLeftovers(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public int purge(Instant before, int most) {
    var idle = before.minus(AuthSession.IDLE);
    var longest = before.minus(AuthSession.LONGEST);
    return jdbc.update(SESSIONS, before, idle, longest, most)
        + jdbc.update(CHALLENGES, before, most)
        + jdbc.update(CODES, before, most)
        + jdbc.update(BLOCKS, before, most);
  }
}
