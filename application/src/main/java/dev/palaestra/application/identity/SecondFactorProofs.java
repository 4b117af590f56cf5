package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.Account;
import dev.palaestra.domain.identity.OneTimePasswords;
import dev.palaestra.domain.identity.RecoveryCode;
import dev.palaestra.domain.identity.SecondFactor;
import dev.palaestra.domain.identity.SecondFactors;
import dev.palaestra.domain.shared.ExpectedVersion;
import dev.palaestra.domain.shared.RequestOrigin;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Judges the codes of second factors. Wrong ones count like wrong passwords, so that who knows the
/// password does not guess on with one challenge after the other. A step of use cases, inside their
/// transactions.
@Singleton
final class SecondFactorProofs {
  private final SecondFactors secondFactors;
  private final OneTimePasswords passwords;
  private final SignInGuard guard;
  private final RequestOrigin origin;

  SecondFactorProofs(
      SecondFactors secondFactors,
      OneTimePasswords passwords,
      SignInGuard guard,
      RequestOrigin origin) {
    this.secondFactors = secondFactors;
    this.passwords = passwords;
    this.guard = guard;
    this.origin = origin;
  }

  /// Whether the code is right; it is good once.
  ///
  /// @param account not locked yet: guesses are held first, as at signing in
  /// @throws dev.palaestra.domain.shared.DomainException LOGIN_LOCKED after too many guesses
  boolean prove(Account account, String code, Instant now) {
    var proven = proven(account, code, now);
    proven.ifPresent(secondFactors::save);
    return proven.isPresent();
  }

  private Optional<SecondFactor> proven(Account account, String code, Instant now) {
    var address = origin.address().orElse("");
    var name = account.contacts().name();
    guard.hold(name, address, now);
    var factor = secondFactors.lock(account.id()).filter(SecondFactor::isActive);
    if (factor.isEmpty() || !factor.get().accept(code, passwords, now)) {
      guard.refuse(name, account, address, now);
      return Optional.empty();
    }
    guard.forget(name, address);
    return factor;
  }

  /// Gives new recovery codes for the old ones where the code is right.
  ///
  /// @return what nobody is told again; empty for a wrong code
  /// @throws dev.palaestra.domain.shared.DomainException NOT_FOUND where there is no factor,
  ///   LOGIN_LOCKED after too many guesses
  Optional<List<RecoveryCode>> renewRecoveryCodes(Account account, String code, Instant now) {
    mustBeActive(account);
    return proven(account, code, now)
        .map(factor -> {
          var codes = factor.renewRecoveryCodes();
          secondFactors.save(factor);
          return codes;
        });
  }

  private void mustBeActive(Account account) {
    if (!secondFactors.isActive(account.id())) {
      throw SecondFactors.absent();
    }
  }

  /// Takes the factor away where the code is right.
  ///
  /// @return whether it was
  /// @throws dev.palaestra.domain.shared.DomainException NOT_FOUND where there is none,
  ///   STALE_VERSION, LOGIN_LOCKED after too many guesses
  boolean remove(Account account, String code, ExpectedVersion expected, Instant now) {
    mustBeActive(account);
    expected.mustBe(SecondFactor.versionSeen(true));
    var right = prove(account, code, now);
    if (right) {
      secondFactors.remove(account.id());
    }
    return right;
  }
}
