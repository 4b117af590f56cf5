package dev.palaestra.persistence.identity;

import static dev.palaestra.domain.shared.SharedError.LOST_RACE;

import dev.palaestra.domain.identity.Membership;
import dev.palaestra.domain.identity.MembershipStatus;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "membership")
@IdClass(MembershipKey.class)
class MembershipEntity {
  @Id UUID organizationId;
  @Id UUID accountId;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  Role role;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  MembershipStatus status;

  @Column(nullable = false)
  Instant createdAt;

  @Column(nullable = false)
  Instant updatedAt;

  @Version int version;

  static MembershipEntity of(Membership membership, Instant now) {
    var row = new MembershipEntity();
    row.organizationId = membership.organization().value();
    row.accountId = membership.account().value();
    row.createdAt = now;
    row.write(membership, now);
    return row;
  }

  void apply(Membership membership, Instant now) {
    if (membership.version() != version) {
      throw LOST_RACE.because("The membership has changed meanwhile.");
    }
    write(membership, now);
  }

  private void write(Membership membership, Instant now) {
    role = membership.role();
    status = membership.status();
    updatedAt = now;
  }

  Membership toDomain() {
    return new Membership(
        new OrganizationId(organizationId), new AccountId(accountId), role, status, version);
  }
}
