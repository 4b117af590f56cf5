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

  private final Jdbc jdbc;

  SqlNonces(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public boolean spend(TokenHash nonce, Instant until) {
    return jdbc.update(SPEND, nonce.value(), until) == 1;
  }
}
