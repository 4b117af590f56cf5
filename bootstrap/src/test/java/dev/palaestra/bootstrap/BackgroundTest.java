package dev.palaestra.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palaestra.domain.shared.FailedFor;
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
  private static final Logger LOG = Logger.getLogger(Background.class.getName());

  private final Lines lines = new Lines();
  private final Background background =
      new Background(fault ->
          fault instanceof ArithmeticException
              ? Optional.empty()
              : Optional.of(new Outage(Kind.BUSY, "no time")));

  @BeforeEach
  void listen() {
    LOG.addHandler(lines);
  }

  @AfterEach
  void stop() {
    LOG.removeHandler(lines);
  }

  @Test
  void what_is_put_off_is_named_and_of_whom() {
    background.run("the erasure", () -> fail(new FailedFor("account 7", new Busy())));
    background.run("the purge", () -> fail(new Busy()));

    assertThat(lines.all)
        .containsExactly(
            "Put off: the erasure of account 7; the database is busy: no time",
            "Put off: the purge; the database is busy: no time");
  }

  @Test
  void once_until_it_has_run_again_whatever_else_runs() {
    background.run("the purge", () -> fail(new Busy()));
    background.run("the gauges", () -> {});
    background.run("the purge", () -> fail(new Busy()));
    assertThat(lines.all).hasSize(1);

    background.run("the purge", () -> {});
    background.run("the purge", () -> fail(new Busy()));
    assertThat(lines.all).hasSize(2);
  }

  @Test
  void a_fault_of_ours_is_thrown() {
    assertThatThrownBy(() -> background.run("the purge", () -> fail(new ArithmeticException())))
        .isInstanceOf(ArithmeticException.class);
    assertThat(lines.all).isEmpty();
  }

  private static void fail(RuntimeException fault) {
    throw fault;
  }

  private static final class Busy extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private static final class Lines extends Handler {
    private final List<String> all = new ArrayList<>();

    @Override
    public void publish(LogRecord line) {
      all.add(line.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
