package dev.palaestra.domain.identity;

import dev.palaestra.domain.shared.Event;
import java.time.Instant;
import java.util.UUID;

/// Somebody wants a new password for the account of this address. Whether there is one is looked up
/// when the mail is written, so that the answer does not tell.
///
/// @param challengeId of the challenge that is to be issued then
public record PasswordResetRequested(String email, UUID challengeId, Instant at) implements Event {}
