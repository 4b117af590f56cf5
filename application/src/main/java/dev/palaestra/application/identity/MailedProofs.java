package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.Account;
import dev.palaestra.domain.identity.Accounts;
import dev.palaestra.domain.identity.Challenge;
import dev.palaestra.domain.identity.ChallengePurpose;
import dev.palaestra.domain.identity.Challenges;
import dev.palaestra.domain.identity.EmailAddress;
import dev.palaestra.domain.identity.SecretToken;
import dev.palaestra.domain.shared.AuditTrail;
import jakarta.inject.Singleton;
import java.time.Instant;

/// Takes back the tokens that were mailed: who has one reads the mail at its address. A step of use
/// cases.
@Singleton
final class MailedProofs {
  /// @param account held until the transaction ends
  /// @param email where the token was sent
  record Proof(Account account, EmailAddress email) {}

  private final Challenges challenges;
  private final Accounts accounts;
  private final Claims claims;
  private final AuditTrail audit;

  MailedProofs(Challenges challenges, Accounts accounts, Claims claims, AuditTrail audit) {
    this.challenges = challenges;
    this.accounts = accounts;
    this.claims = claims;
    this.audit = audit;
  }

  /// Looks at the token and leaves it as it is.
  ///
  /// @return whose it is
  /// @throws dev.palaestra.domain.shared.DomainException TOKEN_INVALID
  Account holder(SecretToken token, ChallengePurpose purpose, Instant now) {
    var hash = token.hash();
    var challenge = challenges.lockByToken(hash).orElseThrow(Challenge::refusal);
    challenge.mustBeOpenFor(purpose, now);
    return challenges.holder(hash).flatMap(accounts::find).orElseThrow(Challenge::refusal);
  }

  /// From now on the token counts no more.
  ///
  /// @throws dev.palaestra.domain.shared.DomainException TOKEN_INVALID
  Proof take(SecretToken token, ChallengePurpose purpose, Instant now) {
    var hash = token.hash();
    var account = challenges.holder(hash).flatMap(accounts::lock).orElseThrow(Challenge::refusal);
    var challenge = challenges.lockByToken(hash).orElseThrow(Challenge::refusal);
    challenge.pass(purpose, now);
    challenges.save(challenge);
    return new Proof(account, challenge.subject().email());
  }

  /// The reader of the mail has the account from now on, if it only claimed his address; the
  /// account is yet to be saved.
  void recover(Proof proof, Instant now) {
    if (!proof.account().contacts().emailVerified()) {
      claims.pass(proof.account(), now);
    }
  }

  /// The address is the account's from now on, and verified; the account is yet to be saved.
  void confirm(Proof proof, Instant now) {
    audit.add(Claims.confirm(proof.account(), proof.email(), now));
  }
}
