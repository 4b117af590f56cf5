package dev.palaestra.persistence.identity;

import static dev.palaestra.domain.shared.SharedError.LOST_RACE;

import dev.palaestra.domain.identity.Membership;
import dev.palaestra.domain.identity.MembershipStatus;
import dev.palaestra.domain.identity.NameHere;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Role;
import dev.palaestra.persistence.shared.SearchWords;
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
import org.jspecify.annotations.Nullable;

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

  @Nullable String fullName;

  /// Of what he is called here, as it is sorted and searched.
  @Column(nullable = false)
  String nameKey;

  /// The account's, while it is known: here it is searched with its organization.
  @Nullable String email;

  /// What he was called when he left; null while he belongs here.
  @Nullable String formerName;

  @Column(nullable = false)
  Instant createdAt;

  @Column(nullable = false)
  Instant updatedAt;

  @Version int version;

  static MembershipEntity of(Membership membership, AccountEntity account, Instant now) {
    var row = new MembershipEntity();
    row.organizationId = membership.organization().value();
    row.accountId = membership.account().value();
    row.createdAt = now;
    row.write(membership, account, now);
    return row;
  }

  void apply(Membership membership, AccountEntity account, Instant now) {
    if (membership.version() != version) {
      throw LOST_RACE.because();
    }
    write(membership, account, now);
  }

  private void write(Membership membership, AccountEntity account, Instant now) {
    role = membership.role();
    status = membership.status();
    fullName = membership.name().given();
    formerName = membership.name().former();
    nameKey = SearchWords.of(membership.name().shown(account.fullName));
    email = membership.knowsAccount() ? account.email : null;
    updatedAt = now;
  }

  Membership toDomain() {
    return new Membership(
        new OrganizationId(organizationId),
        new AccountId(accountId),
        role,
        status,
        new NameHere(fullName, formerName),
        version);
  }
}
