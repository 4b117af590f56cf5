package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.ChallengeId;
import java.time.Duration;

/// What comes of showing who one is.
public sealed interface SignInResult
    permits SignedIn, SignInResult.Welcomed, SignInResult.SecondFactorAsked {
  /// The account is new.
  record Welcomed(SignedIn signedIn) implements SignInResult {}

  /// The first factor was right; the second one is asked for.
  record SecondFactorAsked(ChallengeId challenge, Duration expiresIn) implements SignInResult {}
}
