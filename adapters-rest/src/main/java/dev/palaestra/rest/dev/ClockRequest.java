package dev.palaestra.rest.dev;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;

/// How far the clock goes forward: `PT31M`.
public record ClockRequest(@NotNull Duration advance) {}
