package dev.palaestra.persistence.identity;

import dev.palaestra.domain.identity.Nonces;
import dev.palaestra.domain.identity.TokenHash;
import dev.palaestra.persistence.shared.Jdbc;
import jakarta.inject.Singleton;
import java.time.Instant;

@Singleton
class SqlNonces implements Nonces {
  private static final String SPEND =
      "insert into nonce (hash, expires_at) values (?, ?) on conflict do nothing";

  private static final String FORGET =
      """
      delete from nonce where hash in (
        select hash from nonce where expires_at < ? limit 100 for update skip locked)
      """;

  private final Jdbc jdbc;

  SqlNonces(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public boolean spend(TokenHash nonce, Instant until, Instant now) {
    jdbc.update(FORGET, now);
    return jdbc.update(SPEND, nonce.value(), until) == 1;
  }
}
