package dev.palaestra.bootstrap;

import dev.palaestra.domain.shared.Causes;
import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// Ends the process when its memory is exhausted, as `-XX:+ExitOnOutOfMemoryError` does, which not
/// everybody sets. Without memory some thread dies that nobody misses until nothing is answered any
/// more, while another instance could have taken over. Whoever catches such an error logs it, so
/// the log is where it is seen.
@Singleton
@IfBuildProfile("prod")
class OutOfMemory extends Handler {
  /// As the virtual machine's own.
  private static final int EXIT = 3;

  private final Runnable end;

  @Inject
  OutOfMemory() {
    this(() -> Runtime.getRuntime().halt(EXIT));
  }

  OutOfMemory(Runnable end) {
    this.end = end;
  }

  void watch(@Observes StartupEvent begun) {
    Logger.getLogger("").addHandler(this);
  }

  @Override
  public void publish(LogRecord record) {
    var isExhausted = Causes.of(record.getThrown()).anyMatch(OutOfMemoryError.class::isInstance);
    if (isExhausted) {
      end.run();
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
