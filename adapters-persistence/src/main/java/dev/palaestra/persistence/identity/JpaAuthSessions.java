package dev.palaestra.persistence.identity;

import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;

import dev.palaestra.domain.identity.AuthSession;
import dev.palaestra.domain.identity.AuthSessions;
import dev.palaestra.domain.identity.AuthSessions.Ended;
import dev.palaestra.domain.identity.SessionId;
import dev.palaestra.domain.identity.TokenHash;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.OrganizationId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

@Singleton
@RegisterForReflection(targets = Ended.class)
class JpaAuthSessions implements AuthSessions {
  private static final String LAST_ORGANIZATION =
      """
      select organization_id from auth_session
      where account_id = :account and organization_id is not null
      order by last_used_at desc limit 1
      """;

  private static final String REVOKE =
      """
      update auth_session set revoked_at = :now, version = version + 1
      where account_id = :account and revoked_at is null and %s
      returning id, organization_id
      """;

  private final Rows rows;
  private final Session session;

  JpaAuthSessions(Rows rows, Session session) {
    this.rows = rows;
    this.session = session;
  }

  @Override
  public void add(AuthSession opened) {
    rows.persistAndFlush(AuthSessionEntity.of(opened));
  }

  @Override
  public Optional<AuthSession> find(SessionId id) {
    return rows.findByIdOptional(id.value()).map(AuthSessionEntity::toDomain);
  }

  @Override
  public Optional<AuthSession> lockByFamily(TokenHash family) {
    return rows.find("familyHash", family.value())
        .withLock(PESSIMISTIC_WRITE)
        .singleResultOptional()
        .map(AuthSessionEntity::toDomain);
  }

  @Override
  public void save(AuthSession changed) {
    rows.findById(changed.id().value()).apply(changed);
    rows.flush();
  }

  @Override
  public Optional<OrganizationId> lastOrganization(AccountId account) {
    return session
        .createNativeQuery(LAST_ORGANIZATION, UUID.class)
        .setParameter("account", account.value())
        .uniqueResultOptional()
        .map(OrganizationId::new);
  }

  @Override
  public List<Ended> revoke(AccountId account, SessionId one, Instant now) {
    return revoke(account, "id = :it", one.value(), now);
  }

  @Override
  public List<Ended> revokeOthers(AccountId account, SessionId kept, Instant now) {
    return revoke(account, "id <> :it", kept.value(), now);
  }

  @Override
  public List<Ended> revokeAll(AccountId account, Instant now) {
    return revoke(account, "account_id = :it", account.value(), now);
  }

  @Override
  public List<Ended> revokeIn(OrganizationId organization, AccountId account, Instant now) {
    return revoke(account, "organization_id = :it", organization.value(), now);
  }

  private List<Ended> revoke(AccountId account, String which, UUID it, Instant now) {
    return session
        .createNativeQuery(REVOKE.formatted(which), Ended.class)
        .setParameter("account", account.value())
        .setParameter("it", it)
        .setParameter("now", now)
        .getResultList();
  }

  @Singleton
  static class Rows implements PanacheRepositoryBase<AuthSessionEntity, UUID> {}
}
