package dev.palaestra.application.identity;

import dev.palaestra.application.identity.SignInResult.Welcomed;
import dev.palaestra.domain.identity.Account;
import dev.palaestra.domain.identity.Client;
import dev.palaestra.domain.identity.CodeChallenge;
import dev.palaestra.domain.identity.CodeChallenges;
import dev.palaestra.domain.identity.CodeSubject.SecondFactorOf;
import dev.palaestra.domain.identity.SecondFactors;
import jakarta.inject.Singleton;
import java.time.Instant;

/// Lets in who has shown his first factor, whatever it was: at once, or after the second one. A
/// shared step of use cases, inside their transactions.
@Singleton
final class Admissions {
  private final SecondFactors secondFactors;
  private final CodeChallenges challenges;
  private final SessionGrants grants;

  Admissions(SecondFactors secondFactors, CodeChallenges challenges, SessionGrants grants) {
    this.secondFactors = secondFactors;
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
}
