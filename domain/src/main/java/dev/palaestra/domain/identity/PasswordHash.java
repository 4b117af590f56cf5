package dev.palaestra.domain.identity;

/// A hashed password with its algorithm, parameters and salt, in the PHC string format.
public record PasswordHash(String value) {}
