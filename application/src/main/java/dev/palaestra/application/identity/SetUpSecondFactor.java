package dev.palaestra.application.identity;

import static dev.palaestra.domain.identity.IdentityError.SECOND_FACTOR_SET_UP;

import dev.palaestra.domain.identity.Account;
import dev.palaestra.domain.identity.OneTimePasswords;
import dev.palaestra.domain.identity.Password;
import dev.palaestra.domain.identity.SecondFactor;
import dev.palaestra.domain.identity.SecondFactors;
import dev.palaestra.domain.identity.SignInName;
import dev.palaestra.domain.identity.TotpSecret;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/// Somebody wants a second factor: he gets the secret for his authenticator app. It counts when the
/// app's first code has come back.
@Singleton
public final class SetUpSecondFactor {
  /// @param currentPassword needed where the account has one
  public record Command(AccountId account, @Nullable Password currentPassword) {}

  /// @param name what the app shows beside ours
  public record Proposal(TotpSecret secret, SignInName name) {}

  private final Passwords passwords;
  private final SecondFactors secondFactors;
  private final OneTimePasswords oneTimePasswords;
  private final Transactions transactions;
  private final Clock clock;

  SetUpSecondFactor(
      Passwords passwords,
      SecondFactors secondFactors,
      OneTimePasswords oneTimePasswords,
      Transactions transactions,
      Clock clock) {
    this.passwords = passwords;
    this.secondFactors = secondFactors;
    this.oneTimePasswords = oneTimePasswords;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// @throws dev.palaestra.domain.shared.DomainException VERIFICATION_REQUIRED: nobody locks the
  ///   account of an address that is not his; VALIDATION_FAILED on `current_password`,
  ///   SECOND_FACTOR_SET_UP, LOGIN_LOCKED
  public Proposal handle(Command command) {
    var account = proven(command);
    var secret = oneTimePasswords.newSecret();
    transactions.inTransaction(() -> propose(command.account(), secret));
    return new Proposal(secret, account.contacts().name());
  }

  private Account proven(Command command) {
    var account =
        transactions.inTransaction(() -> passwords.guessable(command.account(), clock.instant()));
    account.mustBeVerified();
    var right = passwords.isCurrent(account, command.currentPassword());
    return transactions
        .inTransaction(() -> passwords.judge(account, right, clock.instant()))
        .orElseThrow(Passwords::notCurrent);
  }

  private void propose(AccountId account, TotpSecret secret) {
    if (secondFactors.lock(account).filter(SecondFactor::isActive).isPresent()) {
      throw SECOND_FACTOR_SET_UP.because("Remove it first.");
    }
    secondFactors.put(SecondFactor.propose(account, secret));
  }
}
