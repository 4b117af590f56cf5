package dev.palaestra.domain.identity;

import static dev.palaestra.domain.identity.IdentityError.TOKEN_INVALID;

import dev.palaestra.domain.shared.DomainException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A code asked of somebody who stands at the door: five answers are judged, and one right one ends
/// it.
public final class CodeChallenge {
  public static final int TRIES = 5;

  private final ChallengeId id;
  private final CodeSubject subject;
  private final Instant expiresAt;
  private final int version;
  private int tries;
  private boolean spent;
  private @Nullable String reference;

  public CodeChallenge(
      ChallengeId id, CodeSubject subject, Instant expiresAt, Progress progress, int version) {
    this.id = id;
    this.subject = subject;
    this.expiresAt = expiresAt;
    this.tries = progress.tries();
    this.spent = progress.spent();
    this.reference = progress.reference();
    this.version = version;
  }

  /// What has become of it so far.
  ///
  /// @param tries answers that were judged, or are about to be
  /// @param spent answered rightly
  /// @param reference under which name the sender of its code knows it; null where none was sent
  public record Progress(int tries, boolean spent, @Nullable String reference) {
    static final Progress NONE = new Progress(0, false, null);
  }

  public static CodeChallenge issue(CodeSubject subject, Instant now) {
    var expiresAt = now.plus(subject.lifetime());
    return new CodeChallenge(ChallengeId.next(now), subject, expiresAt, Progress.NONE, 0);
  }

  public boolean isOpen(Instant now) {
    return !spent && tries < TRIES && now.isBefore(expiresAt);
  }

  /// An answer has come. It is counted before it is judged: however many come at once, no more than
  /// five are.
  ///
  /// @throws DomainException TOKEN_INVALID when it is answered, expired or guessed at too often
  public void countTry(Instant now) {
    if (!isOpen(now)) {
      throw refusal();
    }
    tries++;
  }

  /// The one answer to wrong codes and to challenges that are over or were never there.
  public static DomainException refusal() {
    return TOKEN_INVALID.because(
        "The code is wrong, or was asked for too long ago, or tried too often: ask for a new one.");
  }

  /// The answer that was counted could not be judged.
  public void takeTryBack() {
    tries = Math.max(0, tries - 1);
  }

  /// The answer was right.
  public void pass() {
    spent = true;
  }

  /// Its code is on its way.
  ///
  /// @param name under which its sender knows it; one sent before no longer counts
  public void sentAs(String name) {
    reference = name;
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

  public Progress progress() {
    return new Progress(tries, spent, reference);
  }

  public int version() {
    return version;
  }
}
