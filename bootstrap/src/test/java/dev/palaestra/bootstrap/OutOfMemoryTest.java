package dev.palaestra.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OutOfMemoryTest {
  private final AtomicInteger ends = new AtomicInteger();
  private final OutOfMemory watch = new OutOfMemory(ends::incrementAndGet);

  @Test
  void ends_the_process_when_somebody_logs_that_memory_is_exhausted() {
    log(null);
    log(new IllegalStateException(new AssertionError()));
    assertThat(ends).hasValue(0);

    log(new OutOfMemoryError("Java heap space"));
    log(new IllegalStateException(new OutOfMemoryError("Java heap space")));
    assertThat(ends).hasValue(2);
  }

  private void log(@Nullable Throwable thrown) {
    var record = new LogRecord(Level.SEVERE, "A request failed");
    record.setThrown(thrown);
    watch.publish(record);
  }
}
