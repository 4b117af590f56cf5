package dev.palaestra.domain.identity;

import static dev.palaestra.domain.identity.IdentityError.SECOND_FACTOR_SET_UP;
import static dev.palaestra.domain.identity.IdentityError.TOKEN_INVALID;

import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.DomainException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// What somebody has beside his password: an authenticator app, and recovery codes for the day on
/// which it is lost. It counts from the first right code on.
public final class SecondFactor {
  public static final int RECOVERY_CODES = 10;

  /// Wrong codes after which a proposal is void: its app does not have the secret.
  public static final int TRIES = 5;

  /// How far it has come.
  ///
  /// @param misses wrong codes before the first right one
  /// @param lastStep of the password taken last, or 0: an older one or the same is not taken again
  public record Progress(boolean active, int misses, long lastStep) {}

  private final AccountId account;
  private final Supplier<TotpSecret> secret;
  private final int version;
  private final Set<TokenHash> recoveryCodes;
  private boolean active;
  private int misses;
  private long lastStep;

  /// @param secret opened when a password has to be judged, and not before
  public SecondFactor(
      AccountId account,
      Supplier<TotpSecret> secret,
      Progress progress,
      Set<TokenHash> recoveryCodes,
      int version) {
    this.account = account;
    this.secret = secret;
    this.active = progress.active();
    this.misses = progress.misses();
    this.lastStep = progress.lastStep();
    this.recoveryCodes = new HashSet<>(recoveryCodes);
    this.version = version;
  }

  /// One whose secret lies open and that no code has missed.
  public SecondFactor(
      AccountId account,
      TotpSecret secret,
      boolean active,
      long lastStep,
      Set<TokenHash> recoveryCodes,
      int version) {
    this(account, () -> secret, new Progress(active, 0, lastStep), recoveryCodes, version);
  }

  /// It waits for its first code.
  public static SecondFactor propose(AccountId account, TotpSecret secret) {
    return new SecondFactor(account, secret, false, 0, Set.of(), 0);
  }

  /// The app shows that it knows the secret.
  ///
  /// @return the recovery codes, which nobody is told again; empty for a wrong code
  /// @throws DomainException SECOND_FACTOR_SET_UP when it counts already
  public Optional<List<RecoveryCode>> activate(
      String code, OneTimePasswords passwords, Instant now) {
    if (active) {
      throw SECOND_FACTOR_SET_UP.because();
    }
    if (!acceptPassword(code, passwords, now)) {
      misses++;
      return Optional.empty();
    }
    active = true;
    return Optional.of(renewRecoveryCodes());
  }

  /// New ones in the place of those that are left.
  ///
  /// @return what nobody is told again
  public List<RecoveryCode> renewRecoveryCodes() {
    var codes = Stream.generate(RecoveryCode::next).limit(RECOVERY_CODES).toList();
    recoveryCodes.clear();
    codes.forEach(it -> recoveryCodes.add(it.hash()));
    return codes;
  }

  /// Whether it is proposed no longer: who mistypes on begins anew.
  public boolean isVoid() {
    return !active && misses >= TRIES;
  }

  /// What its owner has seen of it, as a version: whether it counts. Recovery codes that are used
  /// up do not stand in the way of what he wants.
  public static int versionSeen(boolean active) {
    return active ? 1 : 0;
  }

  /// Whether this is the app's present password or a recovery code; each is good once.
  public boolean accept(String code, OneTimePasswords passwords, Instant now) {
    return recoveryCodes.remove(new RecoveryCode(code).hash())
        || acceptPassword(code, passwords, now);
  }

  private boolean acceptPassword(String code, OneTimePasswords passwords, Instant now) {
    var step = passwords.step(secret.get(), code, now);
    if (step.isEmpty() || step.getAsLong() <= lastStep) {
      return false;
    }
    lastStep = step.getAsLong();
    return true;
  }

  public AccountId account() {
    return account;
  }

  public TotpSecret secret() {
    return secret.get();
  }

  /// The answer to a code that is not the app's of now, nor one of recovery that is left.
  public static DomainException wrongCode() {
    return TOKEN_INVALID.because("The code is wrong.");
  }

  public boolean isActive() {
    return active;
  }

  public Progress progress() {
    return new Progress(active, misses, lastStep);
  }

  public Set<TokenHash> recoveryCodes() {
    return Set.copyOf(recoveryCodes);
  }

  public int version() {
    return version;
  }
}
