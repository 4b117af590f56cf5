package dev.palaestra.persistence.identity;

import static dev.palaestra.domain.shared.SharedError.LOST_RACE;
import static java.util.Objects.requireNonNull;

import dev.palaestra.domain.identity.ChallengeId;
import dev.palaestra.domain.identity.CodeChallenge;
import dev.palaestra.domain.identity.CodeSubject;
import dev.palaestra.domain.identity.CodeSubject.SecondFactorOf;
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
@Table(name = "code_challenge")
class CodeChallengeEntity {
  @Id UUID id;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  CodePurpose purpose;

  @Nullable UUID accountId;

  @Column(nullable = false)
  Instant expiresAt;

  int misses;
  boolean spent;
  @Version int version;

  static CodeChallengeEntity of(CodeChallenge challenge) {
    var row = new CodeChallengeEntity();
    row.id = challenge.id().value();
    switch (challenge.subject()) {
      case SecondFactorOf(var account) -> {
        row.purpose = CodePurpose.SECOND_FACTOR;
        row.accountId = account.value();
      }
    }
    row.expiresAt = challenge.expiresAt();
    row.write(challenge);
    return row;
  }

  void apply(CodeChallenge challenge) {
    if (challenge.version() != version) {
      throw LOST_RACE.because("The challenge has changed meanwhile.");
    }
    write(challenge);
  }

  private void write(CodeChallenge challenge) {
    misses = challenge.misses();
    spent = challenge.isSpent();
  }

  CodeChallenge toDomain() {
    return new CodeChallenge(new ChallengeId(id), subject(), expiresAt, misses, spent, version);
  }

  private CodeSubject subject() {
    return switch (purpose) {
      case SECOND_FACTOR -> new SecondFactorOf(new AccountId(requireNonNull(accountId)));
    };
  }
}
