package dev.palaestra.persistence.identity;

import static dev.palaestra.domain.shared.SharedError.LOST_RACE;

import dev.palaestra.domain.identity.AuthSession;
import dev.palaestra.domain.identity.AuthSession.Hashes;
import dev.palaestra.domain.identity.AuthSession.Holder;
import dev.palaestra.domain.identity.AuthSession.Times;
import dev.palaestra.domain.identity.Client;
import dev.palaestra.domain.identity.SessionId;
import dev.palaestra.domain.identity.SessionScope;
import dev.palaestra.domain.identity.TokenHash;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.OrganizationId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "auth_session")
class AuthSessionEntity {
  @Id UUID id;

  @Column(nullable = false)
  UUID accountId;

  @Nullable UUID organizationId;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  SessionScope scope;

  @Column(nullable = false)
  String familyHash;

  @Column(nullable = false)
  String secretHash;

  @Nullable String device;

  @Column(nullable = false)
  String address;

  @Column(nullable = false)
  Instant createdAt;

  @Column(nullable = false)
  Instant lastUsedAt;

  @Nullable Instant revokedAt;
  @Version int version;

  static AuthSessionEntity of(AuthSession session) {
    var row = new AuthSessionEntity();
    row.id = session.id().value();
    row.accountId = session.holder().account().value();
    row.organizationId = session.holder().tenant().map(OrganizationId::value).orElse(null);
    row.scope = session.holder().scope();
    row.device = session.client().device();
    row.address = session.client().address();
    row.createdAt = session.times().created();
    row.write(session);
    return row;
  }

  void apply(AuthSession session) {
    if (session.version() != version) {
      throw LOST_RACE.because();
    }
    write(session);
  }

  private void write(AuthSession session) {
    familyHash = session.hashes().family().value();
    secretHash = session.hashes().secret().value();
    lastUsedAt = session.times().lastUsed();
    revokedAt = session.times().revoked();
  }

  AuthSession toDomain() {
    var organization = organizationId == null ? null : new OrganizationId(organizationId);
    return new AuthSession(
        new SessionId(id),
        new Holder(new AccountId(accountId), organization, scope),
        new Client(address, device),
        new Hashes(new TokenHash(familyHash), new TokenHash(secretHash)),
        new Times(createdAt, lastUsedAt, revokedAt),
        version);
  }
}
