package dev.palaestra.persistence.identity;

import static dev.palaestra.domain.shared.SharedError.LOST_RACE;

import dev.palaestra.domain.identity.AccessPin;
import dev.palaestra.domain.identity.PasswordHash;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.OrganizationId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "access_pin")
@IdClass(MembershipKey.class)
class AccessPinEntity {
  @Id UUID organizationId;
  @Id UUID accountId;

  @Column(nullable = false)
  String pinHash;

  @Column(nullable = false)
  Instant expiresAt;

  int misses;
  @Version int version;

  static AccessPinEntity of(AccessPin pin) {
    var row = new AccessPinEntity();
    row.organizationId = pin.organization().value();
    row.accountId = pin.account().value();
    row.pinHash = pin.hash().value();
    row.expiresAt = pin.expiresAt();
    row.misses = pin.misses();
    return row;
  }

  void apply(AccessPin pin) {
    if (pin.version() != version) {
      throw LOST_RACE.because();
    }
    misses = pin.misses();
  }

  AccessPin toDomain() {
    return new AccessPin(
        new OrganizationId(organizationId),
        new AccountId(accountId),
        new PasswordHash(pinHash),
        expiresAt,
        misses,
        version);
  }
}
