package dev.palaestra.domain.identity;

/// What is kept of a [SecretToken].
public record TokenHash(String value) {}
