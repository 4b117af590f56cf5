package dev.palaestra.persistence.identity;

import static dev.palaestra.domain.shared.SharedError.LOST_RACE;

import dev.palaestra.domain.identity.EmailAddress;
import dev.palaestra.domain.identity.Invitation;
import dev.palaestra.domain.identity.Invitation.Offer;
import dev.palaestra.domain.identity.InvitationId;
import dev.palaestra.domain.identity.InvitationStatus;
import dev.palaestra.domain.identity.TokenHash;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Role;
import dev.palaestra.persistence.shared.SearchWords;
import dev.palaestra.persistence.shared.TenantKey;
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
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "invitation")
@IdClass(TenantKey.class)
class InvitationEntity {
  @Id UUID organizationId;
  @Id UUID id;

  @Column(nullable = false)
  String email;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  Role role;

  @Nullable String fullName;

  /// As it is sorted and searched; empty without a name.
  @Column(nullable = false)
  String nameKey;

  /// Made when the mail is written, which is no change that a client sees.
  @OptimisticLock(excluded = true)
  @Nullable String tokenHash;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  InvitationStatus status;

  @Column(nullable = false)
  Instant expiresAt;

  /// Unknown of those that were sent before it was kept.
  @Nullable UUID sentBy;

  @Column(nullable = false)
  Instant createdAt;

  @Version int version;

  static InvitationEntity of(Invitation invitation, AccountId sender, Instant now) {
    var row = new InvitationEntity();
    row.organizationId = invitation.offer().organization().value();
    row.id = invitation.id().value();
    row.email = invitation.offer().email().value();
    row.expiresAt = invitation.expiresAt();
    row.sentBy = sender.value();
    row.createdAt = now;
    row.write(invitation);
    return row;
  }

  void apply(Invitation invitation) {
    if (invitation.version() != version) {
      throw LOST_RACE.because();
    }
    write(invitation);
  }

  private void write(Invitation invitation) {
    role = invitation.offer().role();
    fullName = invitation.offer().name();
    nameKey = SearchWords.of(invitation.offer().givenName().orElse(""));
    tokenHash = invitation.token().map(TokenHash::value).orElse(null);
    status = invitation.status();
  }

  Invitation toDomain() {
    var offer =
        new Offer(new OrganizationId(organizationId), new EmailAddress(email), role, fullName);
    var hash = tokenHash == null ? null : new TokenHash(tokenHash);
    return new Invitation(new InvitationId(id), offer, expiresAt, hash, status, version);
  }
}
