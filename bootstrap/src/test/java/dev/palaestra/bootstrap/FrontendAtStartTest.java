package dev.palaestra.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.StartupEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class FrontendAtStartTest {
  @Test
  void links_to_the_readers_own_machine_are_told() {
    assertThat(told("http://localhost:3000"))
        .containsExactly(
            "Links in mails lead to http://localhost:3000: set PALAESTRA_FRONTEND_URL.");
    assertThat(told("https://app.example.org")).isEmpty();
  }

  private static List<String> told(String frontend) {
    var log = Logger.getLogger(FrontendAtStart.class.getName());
    var lines = new Lines();
    log.addHandler(lines);
    try {
      new FrontendAtStart(frontend).start(new StartupEvent());
    } finally {
      log.removeHandler(lines);
    }
    return lines.told;
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
