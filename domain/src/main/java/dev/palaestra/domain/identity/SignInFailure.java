package dev.palaestra.domain.identity;

import java.time.Instant;

/// Somebody tried a wrong password.
///
/// @param client the IP address it came from, or its network (see
///   [dev.palaestra.domain.shared.Networks])
public record SignInFailure(String client, Instant at) {}
