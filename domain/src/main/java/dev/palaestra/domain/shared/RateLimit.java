package dev.palaestra.domain.shared;

import java.time.Duration;

/// So many acts of one caller within any window of this length.
///
/// @param name tells policies apart: `login`, `reads`
public record RateLimit(String name, int most, Duration window) {}
