package dev.palaestra.persistence.shared;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.palaestra.domain.shared.IdempotencyKeys;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@Singleton
class SqlIdempotencyKeys implements IdempotencyKeys {
  /// Also takes a key whose time is over.
  private static final String CLAIM =
      """
      insert into idempotency_key as known (caller, method, path, key, body_hash, claimed_at)
      values (?, ?, ?, ?, ?, ?)
      on conflict (caller, method, path, key) do update
        set body_hash = excluded.body_hash, claimed_at = excluded.claimed_at,
            status = null, headers = null, body = null
        where known.claimed_at <= ?
      returning true
      """;

  private static final String BY_KEY = " where caller = ? and method = ? and path = ? and key = ?";
  private static final String FIND =
      "select body_hash, status, headers, body from idempotency_key" + BY_KEY;
  private static final String COMPLETE =
      "update idempotency_key set status = ?, headers = cast(? as jsonb), body = ?" + BY_KEY;
  private static final String RELEASE = "delete from idempotency_key" + BY_KEY;
  private static final String PURGE = "delete from idempotency_key where claimed_at <= ?";

  private final Jdbc jdbc;

  SqlIdempotencyKeys(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Earlier> claim(Key key, String bodyHash, Instant now) {
    var taken =
        jdbc.query(
            CLAIM,
            row -> row.getBoolean(1),
            key.caller(),
            key.method(),
            key.path(),
            key.value(),
            bodyHash,
            now,
            now.minus(KEPT));
    return taken.isEmpty() ? find(key) : Optional.empty();
  }

  private Optional<Earlier> find(Key key) {
    return jdbc
        .query(
            FIND, SqlIdempotencyKeys::earlier, key.caller(), key.method(), key.path(), key.value())
        .stream()
        .findFirst();
  }

  private static Earlier earlier(ResultSet row) throws SQLException {
    var status = row.getObject("status", Integer.class);
    return new Earlier(row.getString("body_hash"), status == null ? null : answer(status, row));
  }

  private static StoredAnswer answer(int status, ResultSet row) throws SQLException {
    var headers =
        Json.read(row.getString("headers"), new TypeReference<Map<String, List<String>>>() {});
    return new StoredAnswer(status, headers, row.getString("body"));
  }

  @Override
  public void complete(Key key, StoredAnswer answer) {
    jdbc.update(
        COMPLETE,
        answer.status(),
        Json.write(answer.headers()),
        answer.body(),
        key.caller(),
        key.method(),
        key.path(),
        key.value());
  }

  @Override
  public void release(Key key) {
    jdbc.update(RELEASE, key.caller(), key.method(), key.path(), key.value());
  }

  @Override
  public void purge(Instant now) {
    jdbc.update(PURGE, now.minus(KEPT));
  }
}
