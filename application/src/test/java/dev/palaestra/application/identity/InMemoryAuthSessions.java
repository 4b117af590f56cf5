package dev.palaestra.application.identity;

import static java.util.Comparator.comparing;

import dev.palaestra.application.shared.InMemoryTransactions;
import dev.palaestra.domain.identity.AuthSession;
import dev.palaestra.domain.identity.AuthSessions;
import dev.palaestra.domain.identity.SessionId;
import dev.palaestra.domain.identity.TokenHash;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.OrganizationId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// Keeps copies, so that a change that is not saved is not there.
final class InMemoryAuthSessions implements AuthSessions {
  private final Map<SessionId, AuthSession> rows = new LinkedHashMap<>();
  private final InMemoryTransactions transactions;

  InMemoryAuthSessions(InMemoryTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public void add(AuthSession session) {
    save(session);
  }

  @Override
  public Optional<AuthSession> find(SessionId id) {
    transactions.mustBeOpen();
    return Optional.ofNullable(rows.get(id)).map(InMemoryAuthSessions::copy);
  }

  @Override
  public Optional<AuthSession> lockByFamily(TokenHash family) {
    transactions.mustBeOpen();
    return rows.values().stream()
        .filter(it -> it.hashes().family().equals(family))
        .map(InMemoryAuthSessions::copy)
        .findFirst();
  }

  @Override
  public void save(AuthSession session) {
    transactions.mustBeOpen();
    rows.put(session.id(), copy(session));
  }

  @Override
  public Optional<OrganizationId> lastOrganization(AccountId account) {
    transactions.mustBeOpen();
    return rows.values().stream()
        .filter(it -> it.holder().account().equals(account))
        .filter(it -> it.holder().tenant().isPresent())
        .max(comparing(it -> it.times().lastUsed()))
        .flatMap(it -> it.holder().tenant());
  }

  @Override
  public List<Ended> revoke(AccountId account, SessionId session, Instant now) {
    return revoke(account, it -> it.id().equals(session), now);
  }

  @Override
  public List<Ended> revokeOthers(AccountId account, SessionId kept, Instant now) {
    return revoke(account, it -> !it.id().equals(kept), now);
  }

  @Override
  public List<Ended> revokeAll(AccountId account, Instant now) {
    return revoke(account, _ -> true, now);
  }

  @Override
  public List<Ended> revokeIn(OrganizationId organization, AccountId account, Instant now) {
    return revoke(account, it -> it.holder().tenant().equals(Optional.of(organization)), now);
  }

  private List<Ended> revoke(AccountId account, Predicate<AuthSession> wanted, Instant now) {
    transactions.mustBeOpen();
    var open =
        rows.values().stream()
            .filter(it -> it.holder().account().equals(account))
            .filter(wanted)
            .filter(it -> it.times().revoked() == null)
            .toList();
    open.forEach(it -> it.revoke(now));
    return open.stream().map(InMemoryAuthSessions::ended).toList();
  }

  private static Ended ended(AuthSession it) {
    var tenant = it.holder().tenant().map(OrganizationId::value).orElse(null);
    return new Ended(it.id().value(), tenant);
  }

  /// What is stored, without a transaction.
  List<AuthSession> stored() {
    return rows.values().stream().map(InMemoryAuthSessions::copy).toList();
  }

  private static AuthSession copy(AuthSession it) {
    return new AuthSession(
        it.id(), it.holder(), it.client(), it.hashes(), it.times(), it.version());
  }
}
