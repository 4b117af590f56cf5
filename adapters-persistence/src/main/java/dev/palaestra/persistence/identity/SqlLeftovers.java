package dev.palaestra.persistence.identity;

import dev.palaestra.domain.identity.AuthSession;
import dev.palaestra.domain.identity.Leftovers;
import dev.palaestra.domain.identity.SignInThrottle;
import dev.palaestra.persistence.shared.Bites;
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

  private static String bite(String table, String key, String over) {
    return Bites.delete(table, key, over, 7366011);
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
