package dev.palaestra.domain.identity;

import static dev.palaestra.domain.identity.IdentityError.TOKEN_INVALID;

import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.DomainException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A proof asked of an account: who knows the token reads the mail at that address. The token is
/// made when the mail is written and kept nowhere but there.
public final class Challenge {
  private final ChallengeId id;
  private final Subject subject;
  private final Instant expiresAt;
  private final int version;
  private @Nullable TokenHash token;
  private boolean spent;

  /// @param token null until the mail is written
  /// @param spent passed, or replaced by a newer one
  public Challenge(
      ChallengeId id,
      Subject subject,
      Instant expiresAt,
      @Nullable TokenHash token,
      boolean spent,
      int version) {
    this.id = id;
    this.subject = subject;
    this.expiresAt = expiresAt;
    this.token = token;
    this.spent = spent;
    this.version = version;
  }

  /// Who is to show what about which address.
  public record Subject(AccountId account, ChallengePurpose purpose, EmailAddress email) {}

  public static Challenge issue(Subject subject, Instant now) {
    return issue(ChallengeId.next(now), subject, now);
  }

  /// @param id made when it was asked for
  public static Challenge issue(ChallengeId id, Subject subject, Instant asked) {
    var expiresAt = asked.plus(subject.purpose().lifetime());
    return new Challenge(id, subject, expiresAt, null, false, 0);
  }

  /// Arms it with the token that is about to be sent; one sent before no longer counts.
  public void arm(TokenHash hash) {
    token = hash;
  }

  /// Its token has come back.
  ///
  /// @throws DomainException TOKEN_INVALID as [#mustBeOpenFor] says
  public void pass(ChallengePurpose purpose, Instant now) {
    mustBeOpenFor(purpose, now);
    spent = true;
  }

  /// @throws DomainException TOKEN_INVALID when it is spent, expired or asks for something else
  public void mustBeOpenFor(ChallengePurpose purpose, Instant now) {
    if (subject.purpose() != purpose || !isOpen(now)) {
      throw refusal();
    }
  }

  public boolean isOpen(Instant now) {
    return !spent && now.isBefore(expiresAt);
  }

  /// The one answer to used, expired, replaced and unknown tokens.
  public static DomainException refusal() {
    return TOKEN_INVALID.because();
  }

  public ChallengeId id() {
    return id;
  }

  public Subject subject() {
    return subject;
  }

  public Instant expiresAt() {
    return expiresAt;
  }

  public Optional<TokenHash> token() {
    return Optional.ofNullable(token);
  }

  public boolean isSpent() {
    return spent;
  }

  public int version() {
    return version;
  }
}
