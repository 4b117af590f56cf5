package dev.palaestra.persistence.identity;

import static dev.palaestra.domain.shared.SharedError.LOST_RACE;

import dev.palaestra.domain.identity.ExternalId;
import dev.palaestra.domain.identity.ExternalIdentities;
import dev.palaestra.domain.shared.AccountId;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

@Singleton
class SqlExternalIdentities implements ExternalIdentities {
  private static final String HOLDER =
      "select account_id from external_identity where issuer = :issuer and subject = :subject";

  private static final String LINKED =
      """
      select exists (
        select 1 from external_identity where account_id = :account and issuer = :issuer)
      """;

  private static final String LINK =
      """
      insert into external_identity (issuer, subject, account_id, created_at)
      values (:issuer, :subject, :account, :now)
      on conflict do nothing
      """;

  private final Session session;

  SqlExternalIdentities(Session session) {
    this.session = session;
  }

  @Override
  public Optional<AccountId> holder(ExternalId id) {
    return session
        .createNativeQuery(HOLDER, UUID.class)
        .setParameter("issuer", id.issuer())
        .setParameter("subject", id.subject())
        .uniqueResultOptional()
        .map(AccountId::new);
  }

  @Override
  public boolean isLinked(AccountId account, String issuer) {
    return session
        .createNativeQuery(LINKED, Boolean.class)
        .setParameter("account", account.value())
        .setParameter("issuer", issuer)
        .getSingleResult();
  }

  @Override
  public void link(ExternalId id, AccountId account, Instant now) {
    var linked =
        session
            .createNativeMutationQuery(LINK)
            .setParameter("issuer", id.issuer())
            .setParameter("subject", id.subject())
            .setParameter("account", account.value())
            .setParameter("now", now)
            .executeUpdate();
    if (linked == 0) {
      throw LOST_RACE.because("It has been linked meanwhile.");
    }
  }
}
