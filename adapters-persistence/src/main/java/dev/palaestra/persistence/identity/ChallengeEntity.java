package dev.palaestra.persistence.identity;

import static dev.palaestra.domain.shared.SharedError.LOST_RACE;

import dev.palaestra.domain.identity.Challenge;
import dev.palaestra.domain.identity.Challenge.Subject;
import dev.palaestra.domain.identity.ChallengeId;
import dev.palaestra.domain.identity.ChallengePurpose;
import dev.palaestra.domain.identity.EmailAddress;
import dev.palaestra.domain.identity.TokenHash;
import dev.palaestra.domain.shared.AccountId;
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
@Table(name = "challenge")
class ChallengeEntity {
  @Id UUID id;

  @Column(nullable = false)
  UUID accountId;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  ChallengePurpose purpose;

  @Column(nullable = false)
  String email;

  @Nullable String tokenHash;

  @Column(nullable = false)
  Instant expiresAt;

  boolean spent;
  @Version int version;

  static ChallengeEntity of(Challenge challenge) {
    var row = new ChallengeEntity();
    row.id = challenge.id().value();
    row.accountId = challenge.subject().account().value();
    row.purpose = challenge.subject().purpose();
    row.email = challenge.subject().email().value();
    row.expiresAt = challenge.expiresAt();
    row.write(challenge);
    return row;
  }

  void apply(Challenge challenge) {
    if (challenge.version() != version) {
      throw LOST_RACE.because();
    }
    write(challenge);
  }

  private void write(Challenge challenge) {
    tokenHash = challenge.token().map(TokenHash::value).orElse(null);
    spent = challenge.isSpent();
  }

  Challenge toDomain() {
    var subject = new Subject(new AccountId(accountId), purpose, new EmailAddress(email));
    var hash = tokenHash == null ? null : new TokenHash(tokenHash);
    return new Challenge(new ChallengeId(id), subject, expiresAt, hash, spent, version);
  }
}
