package dev.palaestra.rest.dev;

/// A token for `POST /api/v1/auth/oauth/google`.
public record GoogleTokenResponse(String idToken) {}
