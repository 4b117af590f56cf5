package dev.palaestra.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palaestra.bootstrap.shared.LogLines;
import dev.palaestra.domain.shared.Outages.Kind;
import dev.palaestra.domain.shared.Outages.Outage;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BackgroundTest {
  private final LogLines lines = new LogLines(Background.class);
  private final Background background =
      new Background(fault ->
          fault instanceof UnsupportedOperationException
              ? Optional.of(new Outage(Kind.valueOf(fault.getMessage()), "says the database"))
              : Optional.empty());

  @AfterEach
  void listenNoMore() {
    lines.close();
  }

  @Test
  void what_lasts_is_told_once_though_other_work_goes_on() {
    for (var time = 0; time < 3; time++) {
      background.run("purge", () -> fail("permission denied"));
      background.run("other", () -> {});
    }
    background.run("purge", () -> fail("no such table"));

    assertThat(lines.told())
        .containsExactly(
            "Failed (purge), and will be tried again", "Failed (purge), and will be tried again");
  }

  @Test
  void what_comes_again_is_told_again() {
    background.run("purge", () -> fail("permission denied"));
    background.run("purge", () -> {});
    background.run("purge", () -> fail("permission denied"));

    assertThat(lines.told()).hasSize(2);
  }

  @Test
  void that_the_database_is_busy_is_told_once_and_that_it_is_away_by_others() {
    for (var time = 0; time < 3; time++) {
      background.run("purge", () -> without(Kind.BUSY));
      background.run("other", () -> without(Kind.AWAY));
    }
    assertThat(lines.told())
        .containsExactly("Put off (purge), the database is busy: says the database");
  }

  private static void fail(String reason) {
    throw new IllegalStateException("refused", new IllegalArgumentException(reason));
  }

  private static void without(Kind kind) {
    throw new UnsupportedOperationException(kind.name());
  }
}
