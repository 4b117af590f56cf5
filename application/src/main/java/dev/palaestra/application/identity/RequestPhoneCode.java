package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.CodeSubject.OfPhone;
import dev.palaestra.domain.identity.CodeSubject.PhoneRegistration;
import dev.palaestra.domain.identity.CodeSubject.PhoneSignIn;
import dev.palaestra.domain.identity.EmailAddress;
import dev.palaestra.domain.identity.Introduction;
import dev.palaestra.domain.identity.Password;
import dev.palaestra.domain.identity.PasswordHasher;
import dev.palaestra.domain.identity.PhoneNumber;
import dev.palaestra.domain.identity.Profile;
import dev.palaestra.domain.shared.DomainException;
import dev.palaestra.domain.shared.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/// Somebody wants to sign in with his phone, or to register with it. Whether the number is known
/// shows neither in the answer nor in its time.
@Singleton
public final class RequestPhoneCode {
  /// @param newcomer null for who only wants to sign in
  public record Command(PhoneNumber phone, @Nullable Newcomer newcomer) {}

  /// Who registers.
  ///
  /// @param email null, like the password, for who does without
  public record Newcomer(
      String fullName, @Nullable EmailAddress email, @Nullable Password password) {
    /// @throws DomainException VALIDATION_FAILED on `full_name` without one
    public static Newcomer of(
        @Nullable String fullName, @Nullable EmailAddress email, @Nullable Password password) {
      if (fullName == null) {
        throw DomainException.required("full_name");
      }
      return new Newcomer(fullName, email, password);
    }
  }

  private final PhoneChallenges challenges;
  private final PasswordHasher hasher;
  private final Transactions transactions;
  private final Clock clock;

  RequestPhoneCode(
      PhoneChallenges challenges, PasswordHasher hasher, Transactions transactions, Clock clock) {
    this.challenges = challenges;
    this.hasher = hasher;
    this.transactions = transactions;
    this.clock = clock;
  }

  public CodeAsked handle(Command command) {
    var newcomer = command.newcomer();
    if (newcomer != null && newcomer.password() != null) {
      newcomer.password().mustBeFit("password", newcomer.email(), newcomer.fullName());
    }
    challenges.mustHaveRoom(command.phone(), clock.instant());
    var subject = subject(command.phone(), newcomer);
    return transactions.inTransaction(() -> challenges.ask(subject, clock.instant()));
  }

  private OfPhone subject(PhoneNumber phone, @Nullable Newcomer newcomer) {
    if (newcomer == null) {
      return new PhoneSignIn(phone);
    }
    var profile = Profile.of(newcomer.fullName());
    var hash = newcomer.password() == null ? null : hasher.hash(newcomer.password());
    return new PhoneRegistration(phone, new Introduction(profile, newcomer.email(), hash));
  }
}
