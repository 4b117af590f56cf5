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
  /// Also takes a key whose time is over, and that of the same request where it died and changed
  /// nothing.
  private static final String CLAIM =
      """
      insert into idempotency_key as known
        (caller, method, path, key, body_hash, claimed_at, claim)
      values (?, ?, ?, ?, ?, ?, ?)
      on conflict (caller, method, path, key) do update
        set body_hash = excluded.body_hash, claimed_at = excluded.claimed_at,
            claim = excluded.claim, changed = false, status = null, headers = null, body = null
        where known.claimed_at <= ?
          or (known.status is null and not known.changed and known.claimed_at <= ?
              and known.body_hash = any(?))
      returning true
      """;

  private static final String BY_KEY = " where caller = ? and method = ? and path = ? and key = ?";
  private static final String FIND =
      "select body_hash, status, headers, body, changed and claimed_at <= ? as dead"
          + " from idempotency_key"
          + BY_KEY;
  private static final String BY_CLAIM = BY_KEY + " and claim = ?";
  private static final String COMPLETE =
      "update idempotency_key set status = ?, headers = cast(? as jsonb), body = ?" + BY_CLAIM;
  private static final String RELEASE =
      "delete from idempotency_key" + BY_CLAIM + " and not changed";

  /// Its key has four columns: what is deleted is told by its place, which stays while it is
  /// locked.
  private static final String PURGE =
      Bites.delete("idempotency_key", "ctid", "claimed_at <= ?", 7366012);

  private final Jdbc jdbc;
  private final ClaimedChanges changes;

  SqlIdempotencyKeys(Jdbc jdbc, ClaimedChanges changes) {
    this.jdbc = jdbc;
    this.changes = changes;
  }

  @Override
  public Optional<Earlier> claim(Claim claim, List<String> bodyHashes, Instant now) {
    var key = claim.key();
    var taken =
        jdbc.query(
            CLAIM,
            row -> row.getBoolean(1),
            key.caller(),
            key.method(),
            key.path(),
            key.value(),
            bodyHashes.getFirst(),
            now,
            claim.id(),
            now.minus(KEPT),
            now.minus(LEASE),
            bodyHashes.toArray(String[]::new));
    if (taken.isEmpty()) {
      return find(key, now);
    }
    changes.begin(claim);
    return Optional.empty();
  }

  private Optional<Earlier> find(Key key, Instant now) {
    return jdbc
        .query(
            FIND,
            SqlIdempotencyKeys::earlier,
            now.minus(LEASE),
            key.caller(),
            key.method(),
            key.path(),
            key.value())
        .stream()
        .findFirst();
  }

  private static Earlier earlier(ResultSet row) throws SQLException {
    var hash = row.getString("body_hash");
    var status = row.getObject("status", Integer.class);
    if (status == null) {
      return new Earlier(hash, row.getBoolean("dead"), null);
    }
    return row.getString("headers") == null
        ? new Earlier(hash, true, null)
        : new Earlier(hash, false, answer(status, row));
  }

  private static StoredAnswer answer(int status, ResultSet row) throws SQLException {
    var headers =
        Json.read(row.getString("headers"), new TypeReference<Map<String, List<String>>>() {});
    return new StoredAnswer(status, headers, row.getString("body"));
  }

  @Override
  public void complete(Claim claim, StoredAnswer answer) {
    var key = claim.key();
    jdbc.update(
        COMPLETE,
        answer.status(),
        answer.isTooLarge() ? null : Json.write(answer.headers()),
        answer.isTooLarge() ? null : answer.body(),
        key.caller(),
        key.method(),
        key.path(),
        key.value(),
        claim.id());
  }

  @Override
  public boolean release(Claim claim) {
    var key = claim.key();
    var freed =
        jdbc.update(RELEASE, key.caller(), key.method(), key.path(), key.value(), claim.id());
    return freed == 1;
  }

  @Override
  public int purge(Instant now, int most) {
    return jdbc.update(PURGE, now.minus(KEPT), most);
  }
}
