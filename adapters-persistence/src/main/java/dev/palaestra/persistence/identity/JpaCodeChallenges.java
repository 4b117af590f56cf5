package dev.palaestra.persistence.identity;

import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;

import dev.palaestra.domain.identity.ChallengeId;
import dev.palaestra.domain.identity.CodeChallenge;
import dev.palaestra.domain.identity.CodeChallenges;
import dev.palaestra.domain.shared.AccountId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@Singleton
class JpaCodeChallenges implements CodeChallenges {
  private final Rows rows;

  JpaCodeChallenges(Rows rows) {
    this.rows = rows;
  }

  @Override
  public void add(CodeChallenge challenge) {
    rows.persistAndFlush(CodeChallengeEntity.of(challenge));
  }

  @Override
  public void removePhonesOf(AccountId account) {
    rows.delete("purpose = ?1 and accountId = ?2", CodePurpose.PHONE_OF, account.value());
  }

  @Override
  public void remove(ChallengeId id) {
    rows.delete("id", id.value());
  }

  @Override
  public void removeAll(AccountId account) {
    rows.delete("accountId", account.value());
  }

  @Override
  public void removeRegistrations(Instant before) {
    rows.delete("purpose = ?1 and expiresAt < ?2", CodePurpose.PHONE_REGISTRATION, before);
  }

  @Override
  public Optional<CodeChallenge> lock(ChallengeId id) {
    return rows.findByIdOptional(id.value(), PESSIMISTIC_WRITE).map(CodeChallengeEntity::toDomain);
  }

  @Override
  public void save(CodeChallenge challenge) {
    rows.findById(challenge.id().value()).apply(challenge);
    rows.flush();
  }

  @Singleton
  static class Rows implements PanacheRepositoryBase<CodeChallengeEntity, UUID> {}
}
