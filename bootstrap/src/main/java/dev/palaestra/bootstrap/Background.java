package dev.palaestra.bootstrap;

import dev.palaestra.domain.shared.Causes;
import dev.palaestra.domain.shared.FailedFor;
import dev.palaestra.domain.shared.Outages;
import dev.palaestra.domain.shared.Outages.Kind;
import dev.palaestra.domain.shared.Outages.Outage;
import io.quarkus.runtime.Application;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/// Runs what happens by itself. Where it fails, the next time will do; why is logged once, until
/// the reason is another or the same work has run again.
@Singleton
class Background {
  private static final Logger LOG = Logger.getLogger(Background.class);

  private final Outages outages;

  /// By the name of the work.
  private final Map<String, String> lastReasons = new ConcurrentHashMap<>();

  Background(Outages outages) {
    this.outages = outages;
  }

  /// Before the application is up, and once it ends, nothing is begun; of what the end breaks off
  /// nothing is said.
  ///
  /// @param name of the work, for the log
  void run(String name, Runnable work) {
    if (isUp()) {
      try {
        work.run();
        lastReasons.remove(name);
      } catch (RuntimeException fault) {
        if (isUp()) {
          tell(name, fault);
        }
      }
    }
  }

  /// Without an application, in plain tests, it is.
  private static boolean isUp() {
    var application = Application.currentApplication();
    return application == null || application.isStarted();
  }

  private void tell(String name, RuntimeException fault) {
    outages
        .behind(fault)
        .ifPresentOrElse(
            outage -> putOff(name, what(name, fault), outage), () -> failed(name, fault));
  }

  private static String what(String name, RuntimeException fault) {
    return fault instanceof FailedFor failed ? name + " of " + failed.subject() : name;
  }

  /// That the database is away is told by those who notice it.
  private void putOff(String name, String what, Outage outage) {
    var line = "Put off: %s; the database is busy: %s".formatted(what, outage.reason());
    if (outage.kind() == Kind.BUSY && isNews(name, line)) {
      LOG.warn(line);
    }
  }

  private void failed(String name, RuntimeException fault) {
    var what = what(name, fault);
    if (isNews(name, what + ": " + reason(fault))) {
      LOG.errorf(fault, "Failed, and will be tried again: %s", what);
    }
  }

  /// What lies deepest, because what wraps it is always the same.
  private static String reason(Throwable fault) {
    return Causes.deepest(fault).toString();
  }

  private boolean isNews(String name, String reason) {
    return !reason.equals(lastReasons.put(name, reason));
  }
}
