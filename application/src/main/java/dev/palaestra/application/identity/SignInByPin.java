package dev.palaestra.application.identity;

import static dev.palaestra.domain.identity.IdentityError.INVALID_CREDENTIALS;
import static dev.palaestra.domain.identity.IdentityError.PIN_NOT_ENOUGH;

import dev.palaestra.application.identity.PinProofs.Candidate;
import dev.palaestra.domain.identity.Account;
import dev.palaestra.domain.identity.Client;
import dev.palaestra.domain.identity.Handle;
import dev.palaestra.domain.identity.Pin;
import dev.palaestra.domain.identity.SecondFactors;
import dev.palaestra.domain.shared.DomainException;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/// A member shows his PIN and sees his own profile, for as long as one access token lasts. Answer
/// and time are the same for whatever is wrong.
@Singleton
public final class SignInByPin {
  public record Command(Handle handle, OrganizationId organization, Pin pin, Client client) {}

  private final PinProofs proofs;
  private final SignInGuard guard;
  private final SecondFactors secondFactors;
  private final SessionGrants grants;
  private final Transactions transactions;
  private final Clock clock;

  SignInByPin(
      PinProofs proofs,
      SignInGuard guard,
      SecondFactors secondFactors,
      SessionGrants grants,
      Transactions transactions,
      Clock clock) {
    this.proofs = proofs;
    this.guard = guard;
    this.secondFactors = secondFactors;
    this.grants = grants;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// @throws DomainException INVALID_CREDENTIALS, LOGIN_LOCKED, ACCOUNT_SUSPENDED; PIN_NOT_ENOUGH
  ///   for who has a second factor, which six digits do not stand in for
  public ProfileOpened handle(Command command) {
    var candidate = transactions.inTransaction(() -> find(command));
    if (!proofs.isRight(candidate, command.pin()) || candidate == null) {
      transactions.inTransaction(() -> refuse(candidate, command));
      throw refusal();
    }
    return transactions.inTransaction(() -> admit(candidate, command));
  }

  private @Nullable Candidate find(Command command) {
    var now = clock.instant();
    guard.mustAllow(command.handle(), command.client().address(), now);
    return proofs.find(command.handle(), command.organization(), now).orElse(null);
  }

  private void refuse(@Nullable Candidate candidate, Command command) {
    var account = candidate == null ? null : candidate.account();
    var now = clock.instant();
    guard.refuse(command.handle(), account, command.client().address(), now);
    if (candidate != null) {
      proofs.miss(candidate, now);
    }
  }

  /// Forgives no wrong password: whoever gave the PIN knows it too.
  private ProfileOpened admit(Candidate candidate, Command command) {
    var now = clock.instant();
    guard.admit(command.handle(), command.client().address(), now);
    var place = proofs.confirm(candidate, now).orElseThrow(SignInByPin::refusal);
    mustHaveNoSecondFactor(candidate.account());
    return grants.openProfile(place, command.client(), now);
  }

  private void mustHaveNoSecondFactor(Account account) {
    if (secondFactors.isActive(account.id())) {
      throw PIN_NOT_ENOUGH.because();
    }
  }

  private static DomainException refusal() {
    return INVALID_CREDENTIALS.because(
        "Address or number, organization and PIN do not belong together.");
  }
}
