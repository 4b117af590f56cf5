package dev.palaestra.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palaestra.bootstrap.shared.LogLines;
import dev.palaestra.domain.shared.FailedFor;
import dev.palaestra.domain.shared.Outages.Kind;
import dev.palaestra.domain.shared.Outages.Outage;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BackgroundTest {
  private final LogLines lines = new LogLines(Background.class);
  private final Background background =
      new Background(fault ->
          reasonOf(fault) instanceof UnsupportedOperationException it
              ? Optional.of(new Outage(Kind.valueOf(it.getMessage()), "says the database"))
              : Optional.empty());

  @AfterEach
  void listenNoMore() {
    lines.close();
  }

  @Test
  void what_lasts_is_told_once_though_other_work_goes_on() {
    for (var time = 0; time < 3; time++) {
      background.run("the purge", () -> fail("permission denied"));
      background.run("other", () -> {});
    }
    background.run("the purge", () -> fail("no such table"));

    assertThat(lines.told())
        .containsExactly(
            "Failed, and will be tried again: the purge",
            "Failed, and will be tried again: the purge");
  }

  @Test
  void what_comes_again_is_told_again() {
    background.run("the purge", () -> fail("permission denied"));
    background.run("the purge", () -> {});
    background.run("the purge", () -> fail("permission denied"));

    assertThat(lines.told()).hasSize(2);
  }

  @Test
  void that_the_database_is_busy_is_told_once_and_that_it_is_away_by_others() {
    for (var time = 0; time < 3; time++) {
      background.run("the purge", () -> without(Kind.BUSY));
      background.run("other", () -> without(Kind.AWAY));
    }
    assertThat(lines.told())
        .containsExactly("Put off: the purge; the database is busy: says the database");
  }

  @Test
  void of_whom_it_is_told_where_that_is_known() {
    background.run(
        "the erasure",
        () -> {
          throw new FailedFor("account 7", new UnsupportedOperationException(Kind.BUSY.name()));
        });
    assertThat(lines.told())
        .containsExactly(
            "Put off: the erasure of account 7; the database is busy: says the database");
  }

  @Test
  void another_who_is_stuck_for_the_same_reason_is_told_of() {
    for (var subject : new String[] {"account 7", "account 7", "accounts 7, 8"}) {
      background.run(
          "the erasure",
          () -> {
            throw new FailedFor(subject, new IllegalStateException("stuck"));
          });
    }
    assertThat(lines.told())
        .containsExactly(
            "Failed, and will be tried again: the erasure of account 7",
            "Failed, and will be tried again: the erasure of accounts 7, 8");
  }

  private static void fail(String reason) {
    throw new IllegalStateException("refused", new IllegalArgumentException(reason));
  }

  private static Throwable reasonOf(Throwable fault) {
    return fault instanceof FailedFor ? fault.getCause() : fault;
  }

  private static void without(Kind kind) {
    throw new UnsupportedOperationException(kind.name());
  }
}
