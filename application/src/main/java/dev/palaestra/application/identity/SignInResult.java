package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.ChallengeId;
import java.time.Duration;

/// What comes of showing who one is.
public sealed interface SignInResult permits SignedIn, SignInResult.SecondFactorAsked {
  /// The first factor was right; the second one is asked for.
  record SecondFactorAsked(ChallengeId challenge, Duration expiresIn) implements SignInResult {}
}
