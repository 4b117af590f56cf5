package dev.palaestra.rest.dev;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/// As whom somebody wants to come.
///
/// @param emailVerified true where nothing is said
public record GoogleTokenRequest(
    @NotNull String email,
    @NotNull String sub,
    @NotNull String nonce,
    @Nullable Boolean emailVerified) {}
