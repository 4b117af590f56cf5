package dev.palaestra.application.identity;

import dev.palaestra.application.identity.SignInResult.Welcomed;
import dev.palaestra.domain.identity.Account;
import dev.palaestra.domain.identity.Accounts;
import dev.palaestra.domain.identity.Client;
import dev.palaestra.domain.identity.CodeChallenge;
import dev.palaestra.domain.identity.CodeChallenges;
import dev.palaestra.domain.identity.CodeSubject.SecondFactorOf;
import dev.palaestra.domain.identity.SecondFactors;
import dev.palaestra.domain.shared.AccountId;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/// Lets in who has shown his first factor, whatever it was: at once, or after the second one. A
/// step of use cases, inside their transactions.
@Singleton
final class Admissions {
  private final Accounts accounts;
  private final SecondFactors secondFactors;
  private final SecondFactorProofs proofs;
  private final CodeChallenges challenges;
  private final SessionGrants grants;

  Admissions(
      Accounts accounts,
      SecondFactors secondFactors,
      SecondFactorProofs proofs,
      CodeChallenges challenges,
      SessionGrants grants) {
    this.accounts = accounts;
    this.secondFactors = secondFactors;
    this.proofs = proofs;
    this.challenges = challenges;
    this.grants = grants;
  }

  /// Who has just got his account: nothing more is asked of him.
  SignInResult welcome(Account account, Client client, Instant now) {
    return new Welcomed(grants.open(account, client, now));
  }

  /// @param account locked
  /// @throws dev.palaestra.domain.shared.DomainException ACCOUNT_SUSPENDED
  SignInResult admit(Account account, Client client, Instant now) {
    account.mustBeAdmitted();
    if (!secondFactors.isActive(account.id())) {
      return grants.open(account, client, now);
    }
    var challenge = CodeChallenge.issue(new SecondFactorOf(account.id()), now);
    challenges.add(challenge);
    return new SignInResult.SecondFactorAsked(challenge.id(), SecondFactorOf.LIFETIME);
  }

  /// Who was asked for his second factor.
  ///
  /// @return empty for a wrong code, which must be kept
  /// @throws dev.palaestra.domain.shared.DomainException LOGIN_LOCKED, ACCOUNT_SUSPENDED
  Optional<SignInResult> complete(AccountId id, String code, Client client, Instant now) {
    return proofs.prove(accounts.get(id), code, now)
        ? Optional.of(grants.open(accounts.hold(id), client, now))
        : Optional.empty();
  }
}
