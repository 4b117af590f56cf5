package dev.palaestra.rest.dev;

import java.time.Instant;

/// What the clock shows now.
public record ClockResponse(Instant now) {}
