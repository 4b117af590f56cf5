package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.ChallengeId;
import java.time.Duration;

/// A code is asked for, whether one was sent or not.
public record CodeAsked(ChallengeId challenge, Duration expiresIn) {}
