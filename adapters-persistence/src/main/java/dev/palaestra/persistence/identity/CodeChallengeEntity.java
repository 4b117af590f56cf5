package dev.palaestra.persistence.identity;

import static dev.palaestra.domain.shared.SharedError.LOST_RACE;
import static java.util.Objects.requireNonNull;

import dev.palaestra.domain.identity.ChallengeId;
import dev.palaestra.domain.identity.CodeChallenge;
import dev.palaestra.domain.identity.CodeChallenge.Progress;
import dev.palaestra.domain.identity.CodeSubject;
import dev.palaestra.domain.identity.CodeSubject.OfPhone;
import dev.palaestra.domain.identity.CodeSubject.PhoneOf;
import dev.palaestra.domain.identity.CodeSubject.PhoneRegistration;
import dev.palaestra.domain.identity.CodeSubject.PhoneSignIn;
import dev.palaestra.domain.identity.CodeSubject.SecondFactorOf;
import dev.palaestra.domain.identity.EmailAddress;
import dev.palaestra.domain.identity.Introduction;
import dev.palaestra.domain.identity.PasswordHash;
import dev.palaestra.domain.identity.PhoneNumber;
import dev.palaestra.domain.identity.Profile;
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
  @Nullable String phone;
  @Nullable String fullName;
  @Nullable String email;
  @Nullable String passwordHash;

  @Column(nullable = false)
  Instant expiresAt;

  /// Under its old name, which the release before knows.
  @Column(name = "misses", nullable = false)
  int tries;

  boolean spent;
  @Nullable String reference;
  @Version int version;

  static CodeChallengeEntity of(CodeChallenge challenge) {
    var row = new CodeChallengeEntity();
    row.id = challenge.id().value();
    row.ask(challenge.subject());
    row.expiresAt = challenge.expiresAt();
    row.write(challenge);
    return row;
  }

  private void ask(CodeSubject subject) {
    switch (subject) {
      case SecondFactorOf(var account) -> accountId = account.value();
      case PhoneSignIn _ -> {}
      case PhoneRegistration(_, var introduction) -> introduce(introduction);
      case PhoneOf(var account, _) -> accountId = account.value();
    }
    purpose = CodePurpose.of(subject);
    if (subject instanceof OfPhone it) {
      phone = it.phone().value();
    }
  }

  private void introduce(Introduction who) {
    fullName = who.profile().fullName();
    email = who.email() == null ? null : who.email().value();
    passwordHash = who.password() == null ? null : who.password().value();
  }

  void apply(CodeChallenge challenge) {
    if (challenge.version() != version) {
      throw LOST_RACE.because();
    }
    write(challenge);
  }

  private void write(CodeChallenge challenge) {
    var progress = challenge.progress();
    tries = progress.tries();
    spent = progress.spent();
    reference = progress.reference();
  }

  CodeChallenge toDomain() {
    var progress = new Progress(tries, spent, reference);
    return new CodeChallenge(new ChallengeId(id), subject(), expiresAt, progress, version);
  }

  private CodeSubject subject() {
    return switch (purpose) {
      case SECOND_FACTOR -> new SecondFactorOf(new AccountId(requireNonNull(accountId)));
      case PHONE_SIGN_IN -> new PhoneSignIn(number());
      case PHONE_REGISTRATION -> new PhoneRegistration(number(), introduction());
      case PHONE_OF -> new PhoneOf(new AccountId(requireNonNull(accountId)), number());
    };
  }

  private PhoneNumber number() {
    return new PhoneNumber(requireNonNull(phone));
  }

  private Introduction introduction() {
    return new Introduction(
        new Profile(requireNonNull(fullName), Profile.DEFAULT_LOCALE, Profile.DEFAULT_ZONE),
        email == null ? null : new EmailAddress(email),
        passwordHash == null ? null : new PasswordHash(passwordHash));
  }
}
