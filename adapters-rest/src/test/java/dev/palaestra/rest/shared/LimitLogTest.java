package dev.palaestra.rest.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LimitLogTest {
  private static final Logger LOG = Logger.getLogger(LimitLog.class.getName());

  private final Lines lines = new Lines();
  private final LimitLog limits = new LimitLog();

  @BeforeEach
  void listen() {
    LOG.addHandler(lines);
  }

  @AfterEach
  void listenNoMore() {
    LOG.removeHandler(lines);
  }

  @Test
  void two_hundred_guesses_are_two_lines() {
    for (var i = 0; i < 197; i++) {
      limits.refused("RATE_LIMITED", "/api/v1/auth/login", "203.0.113.7");
    }
    limits.refused("LOGIN_LOCKED", "/api/v1/auth/login", "203.0.113.8");
    limits.minuteOver();
    limits.minuteOver();

    assertThat(lines.told)
        .containsExactly(
            "Refused with RATE_LIMITED: /api/v1/auth/login from 203.0.113.7",
            "Refused with LOGIN_LOCKED: /api/v1/auth/login from 203.0.113.8",
            "Refused within a minute 196 more times: from 203.0.113.7");
  }

  @Test
  void the_next_minute_begins_anew() {
    limits.refused("RATE_LIMITED", "/api/v1/me", "203.0.113.7");
    limits.minuteOver();
    limits.refused("RATE_LIMITED", "/api/v1/me", "203.0.113.7");

    assertThat(lines.told).hasSize(2);
  }

  @Test
  void a_flood_from_everywhere_does_not_fill_the_disk() {
    for (var i = 0; i < LimitLog.MOST_ADDRESSES + 5; i++) {
      limits.refused("RATE_LIMITED", "/api/v1/me", "address " + i);
    }
    limits.minuteOver();

    assertThat(lines.told)
        .hasSize(LimitLog.MOST_ADDRESSES + 1)
        .contains("Refused within a minute 5 times: from yet other addresses");
  }

  private static final class Lines extends Handler {
    private final List<String> told = new ArrayList<>();

    @Override
    public void publish(LogRecord line) {
      told.add(String.format(line.getMessage(), line.getParameters()));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
