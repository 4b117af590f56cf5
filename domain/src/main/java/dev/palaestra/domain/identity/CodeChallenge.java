package dev.palaestra.domain.identity;

import dev.palaestra.domain.shared.DomainException;
import java.time.Instant;

/// A code asked of somebody who stands at the door: good for one right answer, and five wrong ones
/// end it.
public final class CodeChallenge {
  public static final int TRIES = 5;

  private final ChallengeId id;
  private final CodeSubject subject;
  private final Instant expiresAt;
  private final int version;
  private int misses;
  private boolean spent;

  /// @param misses wrong answers so far
  /// @param spent answered rightly, or replaced by a newer one
  public CodeChallenge(
      ChallengeId id,
      CodeSubject subject,
      Instant expiresAt,
      int misses,
      boolean spent,
      int version) {
    this.id = id;
    this.subject = subject;
    this.expiresAt = expiresAt;
    this.misses = misses;
    this.spent = spent;
    this.version = version;
  }

  public static CodeChallenge issue(CodeSubject subject, Instant now) {
    var expiresAt = now.plus(subject.lifetime());
    return new CodeChallenge(ChallengeId.next(now), subject, expiresAt, 0, false, 0);
  }

  /// @throws DomainException TOKEN_INVALID when it is answered, expired or guessed at too often
  public void mustBeOpen(Instant now) {
    if (spent || misses >= TRIES || !now.isBefore(expiresAt)) {
      throw Challenge.refusal();
    }
  }

  /// Counts the answer.
  public void answer(boolean right) {
    if (right) {
      spent = true;
    } else {
      misses++;
    }
  }

  public ChallengeId id() {
    return id;
  }

  public CodeSubject subject() {
    return subject;
  }

  public Instant expiresAt() {
    return expiresAt;
  }

  public int misses() {
    return misses;
  }

  public boolean isSpent() {
    return spent;
  }

  public int version() {
    return version;
  }
}
