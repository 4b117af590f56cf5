package dev.palaestra.persistence.identity;

import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;

import dev.palaestra.domain.identity.AccessPin;
import dev.palaestra.domain.identity.AccessPins;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.OrganizationId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.Optional;

@Singleton
class JpaAccessPins implements AccessPins {
  private final Rows rows;

  JpaAccessPins(Rows rows) {
    this.rows = rows;
  }

  @Override
  public void put(AccessPin pin) {
    rows.findByIdOptional(key(pin.organization(), pin.account())).ifPresent(rows::delete);
    rows.flush();
    rows.persistAndFlush(AccessPinEntity.of(pin));
  }

  @Override
  public Optional<AccessPin> find(OrganizationId organization, AccountId account) {
    return rows.findByIdOptional(key(organization, account)).map(AccessPinEntity::toDomain);
  }

  @Override
  public Optional<AccessPin> lock(OrganizationId organization, AccountId account) {
    return rows.findByIdOptional(key(organization, account), PESSIMISTIC_WRITE)
        .map(AccessPinEntity::toDomain);
  }

  @Override
  public void remove(OrganizationId organization, AccountId account) {
    rows.deleteById(key(organization, account));
  }

  @Override
  public void removeAll(AccountId account) {
    rows.delete("accountId", account.value());
  }

  @Override
  public void save(AccessPin pin) {
    rows.findById(key(pin.organization(), pin.account())).apply(pin);
    rows.flush();
  }

  private static MembershipKey key(OrganizationId organization, AccountId account) {
    return new MembershipKey(organization.value(), account.value());
  }

  @Singleton
  static class Rows implements PanacheRepositoryBase<AccessPinEntity, MembershipKey> {}
}
