package dev.palaestra.persistence.identity;

import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;

import dev.palaestra.domain.identity.SecondFactor;
import dev.palaestra.domain.identity.SecondFactors;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.persistence.shared.SecretBox;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

@Singleton
class JpaSecondFactors implements SecondFactors {
  private final Rows rows;
  private final SecretBox box;

  JpaSecondFactors(Rows rows, SecretBox box) {
    this.rows = rows;
    this.box = box;
  }

  @Override
  public boolean isActive(AccountId account) {
    return rows.count("accountId = ?1 and active", account.value()) > 0;
  }

  @Override
  public void put(SecondFactor factor) {
    remove(factor.account());
    rows.persistAndFlush(SecondFactorEntity.of(factor, box));
  }

  @Override
  public Optional<SecondFactor> lock(AccountId account) {
    return rows.findByIdOptional(account.value(), PESSIMISTIC_WRITE).map(it -> it.toDomain(box));
  }

  @Override
  public void save(SecondFactor factor) {
    rows.findById(factor.account().value()).apply(factor);
    rows.flush();
  }

  @Override
  public void remove(AccountId account) {
    rows.findByIdOptional(account.value()).ifPresent(rows::delete);
    rows.flush();
  }

  @Singleton
  static class Rows implements PanacheRepositoryBase<SecondFactorEntity, UUID> {}
}
