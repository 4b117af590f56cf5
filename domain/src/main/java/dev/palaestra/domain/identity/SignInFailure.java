package dev.palaestra.domain.identity;

import java.time.Instant;

/// Somebody tried a wrong password.
///
/// @param client the IP address it came from
public record SignInFailure(String client, Instant at) {}
