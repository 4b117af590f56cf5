package dev.palaestra.persistence.identity;

import dev.palaestra.domain.identity.AuthSession;
import dev.palaestra.domain.identity.SessionQueries;
import dev.palaestra.domain.identity.SessionScope;
import dev.palaestra.domain.identity.SessionSort;
import dev.palaestra.domain.identity.SessionView;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.Keyset;
import dev.palaestra.domain.shared.Page;
import dev.palaestra.domain.shared.PageRequest;
import dev.palaestra.persistence.shared.KeysetOrder;
import dev.palaestra.persistence.shared.Listing;
import dev.palaestra.persistence.shared.Parameters;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.hibernate.Session;

@Singleton
@RegisterForReflection(targets = SessionView.class)
class SqlSessionQueries implements SessionQueries {
  /// In the order of the components of `SessionView`: names are not looked at.
  private static final String SELECT =
      "select id, organization_id, device, address, created_at, last_used_at ";

  private static final String FROM =
      """
      from auth_session
      where account_id = :account and revoked_at is null
        and (scope = 'FULL' and last_used_at > :idle or scope <> 'FULL' and last_used_at > :profile)
        and created_at > :longest
      """;

  private final Session session;

  SqlSessionQueries(Session session) {
    this.session = session;
  }

  @Override
  public Page<SessionView> list(AccountId account, PageRequest<SessionSort> page, Instant now) {
    var values =
        new Parameters()
            .with("account", account.value())
            .with("idle", now.minus(SessionScope.FULL.idle()))
            .with("profile", now.minus(SessionScope.PROFILE.idle()))
            .with("longest", now.minus(AuthSession.LONGEST));
    return new Listing(SELECT, FROM, values)
        .page(
            SessionView.class,
            order(page),
            row -> new Keyset(key(row, page.sort()), row.id()),
            session);
  }

  private static KeysetOrder order(PageRequest<SessionSort> page) {
    return switch (page.sort()) {
      case CREATED_AT -> new KeysetOrder("created_at", "timestamptz", "id", page);
      case LAST_USED_AT -> new KeysetOrder("last_used_at", "timestamptz", "id", page);
    };
  }

  private static String key(SessionView row, SessionSort sort) {
    return switch (sort) {
      case CREATED_AT -> row.createdAt().toString();
      case LAST_USED_AT -> row.lastUsedAt().toString();
    };
  }
}
