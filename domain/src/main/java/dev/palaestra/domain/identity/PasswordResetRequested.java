package dev.palaestra.domain.identity;

import dev.palaestra.domain.shared.Event;
import java.time.Instant;

/// Somebody wants a new password for the account of this address. Whether there is one is looked up
/// when the mail is written, so that the answer does not tell.
public record PasswordResetRequested(String email, Instant at) implements Event {}
