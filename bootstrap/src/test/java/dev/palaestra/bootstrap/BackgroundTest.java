package dev.palaestra.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palaestra.domain.shared.Outages.Kind;
import dev.palaestra.domain.shared.Outages.Outage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BackgroundTest {
  private final Lines lines = new Lines();
  private final Background background =
      new Background(fault ->
          fault instanceof UnsupportedOperationException
              ? Optional.of(new Outage(Kind.valueOf(fault.getMessage()), "says the database"))
              : Optional.empty());

  @BeforeEach
  void listen() {
    Logger.getLogger(Background.class.getName()).addHandler(lines);
  }

  @AfterEach
  void listenNoMore() {
    Logger.getLogger(Background.class.getName()).removeHandler(lines);
  }

  @Test
  void what_lasts_is_told_once_though_other_work_goes_on() {
    for (var time = 0; time < 3; time++) {
      background.run("purge", () -> fail("permission denied"));
      background.run("other", () -> {});
    }
    background.run("purge", () -> fail("no such table"));

    assertThat(lines.told)
        .containsExactly(
            "Failed (purge), and will be tried again", "Failed (purge), and will be tried again");
  }

  @Test
  void what_comes_again_is_told_again() {
    background.run("purge", () -> fail("permission denied"));
    background.run("purge", () -> {});
    background.run("purge", () -> fail("permission denied"));

    assertThat(lines.told).hasSize(2);
  }

  @Test
  void that_the_database_is_busy_is_told_once_and_that_it_is_away_by_others() {
    for (var time = 0; time < 3; time++) {
      background.run("purge", () -> without(Kind.BUSY));
      background.run("other", () -> without(Kind.AWAY));
    }
    assertThat(lines.told)
        .containsExactly("Put off (purge), the database is busy: says the database");
  }

  private static void fail(String reason) {
    throw new IllegalStateException("refused", new IllegalArgumentException(reason));
  }

  private static void without(Kind kind) {
    throw new UnsupportedOperationException(kind.name());
  }

  private static final class Lines extends Handler {
    private final List<String> told = new ArrayList<>();

    @Override
    public void publish(LogRecord line) {
      told.add(line.getMessage().formatted(line.getParameters()));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
