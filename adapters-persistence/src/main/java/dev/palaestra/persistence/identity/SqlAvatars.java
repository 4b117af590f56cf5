package dev.palaestra.persistence.identity;

import dev.palaestra.domain.identity.Accounts;
import dev.palaestra.domain.identity.Avatar;
import dev.palaestra.domain.identity.Avatars;
import dev.palaestra.domain.shared.AccountId;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.Session;

@Singleton
class SqlAvatars implements Avatars {
  /// Waits for an erasure of the account that is under way, and then finds nobody.
  private static final String PUT =
      """
      insert into avatar (account_id, jpeg, checksum, created_at)
      select id, :jpeg, :checksum, :now from account
      where id = :account and status <> 'DELETED' for update
      on conflict (account_id) do update
      set jpeg = excluded.jpeg, checksum = excluded.checksum, created_at = excluded.created_at
      """;

  private static final String FIND =
      """
      select jpeg, checksum from avatar
      where account_id = :whose and (:whose = :viewer or exists (
        select 1
        from membership his join membership mine on mine.organization_id = his.organization_id
        where his.account_id = :whose and his.status <> 'ENDED'
          and mine.account_id = :viewer and mine.status = 'ACTIVE'))
      """;

  private final Session session;

  SqlAvatars(Session session) {
    this.session = session;
  }

  @Override
  public void put(AccountId account, Avatar avatar, Instant now) {
    var kept =
        session
            .createNativeMutationQuery(PUT)
            .setParameter("account", account.value())
            .setParameter("jpeg", avatar.jpeg())
            .setParameter("checksum", avatar.checksum())
            .setParameter("now", now)
            .executeUpdate();
    if (kept == 0) {
      throw Accounts.absent();
    }
  }

  @Override
  public void remove(AccountId account) {
    session
        .createNativeMutationQuery("delete from avatar where account_id = :account")
        .setParameter("account", account.value())
        .executeUpdate();
  }

  @Override
  public Optional<Avatar> find(AccountId whose, AccountId viewer) {
    return session
        .createNativeQuery(FIND, Tuple.class)
        .setParameter("whose", whose.value())
        .setParameter("viewer", viewer.value())
        .uniqueResultOptional()
        .map(it -> new Avatar(it.get(0, byte[].class), it.get(1, String.class)));
  }
}
