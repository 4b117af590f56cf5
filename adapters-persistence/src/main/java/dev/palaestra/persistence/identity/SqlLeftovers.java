package dev.palaestra.persistence.identity;

import dev.palaestra.domain.identity.AuthSession;
import dev.palaestra.domain.identity.Leftovers;
import dev.palaestra.domain.identity.SignInThrottle;
import dev.palaestra.persistence.shared.Jdbc;
import jakarta.inject.Singleton;
import java.time.Instant;

@Singleton
class SqlLeftovers implements Leftovers {
  private static final String SESSIONS =
      bite("auth_session", "id", "(revoked_at < ? or last_used_at < ? or created_at < ?)");

  private static final String CHALLENGES = bite("challenge", "id", "expires_at < ?");

  private static final String CODES = bite("code_challenge", "id", "expires_at < ?");

  private static final String BLOCKS = bite("ip_block", "id", "until < ?");

  private static final String NONCES = bite("nonce", "hash", "expires_at < ?");

  private static final String FAILURES = bite("sign_in_failure", "id", "at < ?");

  private final Jdbc jdbc;

  SqlLeftovers(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  /// One instance at a time is enough: where another is at it, there is nothing to do. The number
  /// stands for this work alone. An array is made once, whatever the plan; `in` might make another
  /// bite for each row.
  private static String bite(String table, String key, String over) {
    return """
    delete from %1$s where %2$s = any (array(
      select %2$s from %1$s
      where (select pg_try_advisory_xact_lock(7366011)) and %3$s
      limit ? for update skip locked))
    """
        .formatted(table, key, over);
  }

  @Override
  public int purge(Instant now, int most) {
    var before = now.minus(KEPT);
    var idle = before.minus(AuthSession.IDLE);
    var longest = before.minus(AuthSession.LONGEST);
    return jdbc.update(SESSIONS, before, idle, longest, most)
        + jdbc.update(CHALLENGES, before, most)
        + jdbc.update(CODES, before, most)
        + jdbc.update(BLOCKS, before, most)
        + jdbc.update(NONCES, now, most)
        + jdbc.update(FAILURES, SignInThrottle.start(now), most);
  }
}
