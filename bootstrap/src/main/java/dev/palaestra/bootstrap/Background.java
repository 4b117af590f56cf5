package dev.palaestra.bootstrap;

import dev.palaestra.domain.shared.Outages;
import dev.palaestra.domain.shared.Outages.Kind;
import dev.palaestra.domain.shared.Outages.Outage;
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

  /// @param name tells this work from other work in the log
  void run(String name, Runnable work) {
    try {
      work.run();
      lastReasons.remove(name);
    } catch (RuntimeException fault) {
      outages
          .behind(fault)
          .ifPresentOrElse(outage -> putOff(name, outage), () -> failed(name, fault));
    }
  }

  /// That the database is away is told by those who notice it.
  private void putOff(String name, Outage outage) {
    if (outage.kind() == Kind.BUSY && isNews(name, outage.reason())) {
      LOG.warnf("Put off (%s), the database is busy: %s", name, outage.reason());
    }
  }

  private void failed(String name, RuntimeException fault) {
    if (isNews(name, reason(fault))) {
      LOG.errorf(fault, "Failed (%s), and will be tried again", name);
    }
  }

  /// What lies deepest, because what wraps it is always the same.
  private static String reason(Throwable fault) {
    var deepest = fault;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    return deepest.toString();
  }

  private boolean isNews(String name, String reason) {
    return !reason.equals(lastReasons.put(name, reason));
  }
}
