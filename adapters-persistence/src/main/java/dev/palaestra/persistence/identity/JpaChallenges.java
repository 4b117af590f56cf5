package dev.palaestra.persistence.identity;

import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;

import dev.palaestra.domain.identity.Challenge;
import dev.palaestra.domain.identity.ChallengeId;
import dev.palaestra.domain.identity.ChallengePurpose;
import dev.palaestra.domain.identity.Challenges;
import dev.palaestra.domain.identity.EmailAddress;
import dev.palaestra.domain.identity.TokenHash;
import dev.palaestra.domain.shared.AccountId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

@Singleton
class JpaChallenges implements Challenges {
  private static final String SPEND =
      """
      update versioned ChallengeEntity set spent = true
      where accountId = ?1 and purpose = ?2 and spent = false
      """;

  private static final String SPEND_ALL =
      "update versioned ChallengeEntity set spent = true where accountId = ?1 and spent = false";

  private static final String SPEND_OTHERS = SPEND_ALL + " and not (purpose = ?2 and email = ?3)";

  private static final String HOLDER =
      "select accountId from ChallengeEntity where tokenHash = :token";

  private final Rows rows;
  private final Session session;

  JpaChallenges(Rows rows, Session session) {
    this.rows = rows;
    this.session = session;
  }

  @Override
  public void replace(Challenge challenge) {
    var subject = challenge.subject();
    rows.update(SPEND, subject.account().value(), subject.purpose());
    rows.persistAndFlush(ChallengeEntity.of(challenge));
  }

  @Override
  public void spendAll(AccountId account) {
    rows.update(SPEND_ALL, account.value());
  }

  @Override
  public void spendOthers(AccountId account, EmailAddress own) {
    rows.update(SPEND_OTHERS, account.value(), ChallengePurpose.VERIFY_EMAIL, own.value());
  }

  @Override
  public Optional<AccountId> holder(TokenHash token) {
    return session
        .createSelectionQuery(HOLDER, UUID.class)
        .setParameter("token", token.value())
        .uniqueResultOptional()
        .map(AccountId::new);
  }

  @Override
  public Optional<Challenge> lock(ChallengeId id) {
    return rows.findByIdOptional(id.value(), PESSIMISTIC_WRITE).map(ChallengeEntity::toDomain);
  }

  @Override
  public Optional<Challenge> lockByToken(TokenHash token) {
    return rows.find("tokenHash", token.value())
        .withLock(PESSIMISTIC_WRITE)
        .singleResultOptional()
        .map(ChallengeEntity::toDomain);
  }

  @Override
  public void save(Challenge challenge) {
    rows.findById(challenge.id().value()).apply(challenge);
    rows.flush();
  }

  @Singleton
  static class Rows implements PanacheRepositoryBase<ChallengeEntity, UUID> {}
}
