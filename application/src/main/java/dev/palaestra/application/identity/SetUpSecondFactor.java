package dev.palaestra.application.identity;

import static dev.palaestra.domain.identity.IdentityError.SECOND_FACTOR_SET_UP;

import dev.palaestra.domain.identity.Account;
import dev.palaestra.domain.identity.Accounts;
import dev.palaestra.domain.identity.Handle;
import dev.palaestra.domain.identity.OneTimePasswords;
import dev.palaestra.domain.identity.SecondFactor;
import dev.palaestra.domain.identity.SecondFactors;
import dev.palaestra.domain.identity.TotpSecret;
import dev.palaestra.domain.shared.Transactions;
import jakarta.inject.Singleton;

/// Somebody wants a second factor: he gets the secret for his authenticator app. It counts when the
/// app's first code has come back.
@Singleton
public final class SetUpSecondFactor {
  /// @param name what the app shows beside ours
  public record Proposal(TotpSecret secret, Handle name) {}

  private final Accounts accounts;
  private final ProveOwner proveOwner;
  private final SecondFactors secondFactors;
  private final OneTimePasswords oneTimePasswords;
  private final Transactions transactions;

  SetUpSecondFactor(
      Accounts accounts,
      ProveOwner proveOwner,
      SecondFactors secondFactors,
      OneTimePasswords oneTimePasswords,
      Transactions transactions) {
    this.accounts = accounts;
    this.proveOwner = proveOwner;
    this.secondFactors = secondFactors;
    this.oneTimePasswords = oneTimePasswords;
    this.transactions = transactions;
  }

  /// @throws dev.palaestra.domain.shared.DomainException VERIFICATION_REQUIRED: nobody locks the
  ///   account of an address that is not his; SECOND_FACTOR_SET_UP; and as [ProveOwner] says
  public Proposal handle(ProveOwner.Command owner) {
    transactions.inTransaction(() -> accounts.get(owner.account())).mustBeVerified();
    var account = proveOwner.handle(owner);
    var secret = oneTimePasswords.newSecret();
    transactions.inTransaction(() -> propose(account, secret));
    return new Proposal(secret, account.contacts().name());
  }

  private void propose(Account proven, TotpSecret secret) {
    var account = accounts.holdUnchanged(proven).id();
    if (secondFactors.lock(account).filter(SecondFactor::isActive).isPresent()) {
      throw SECOND_FACTOR_SET_UP.because();
    }
    secondFactors.put(SecondFactor.propose(account, secret));
  }
}
