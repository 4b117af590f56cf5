package dev.palaestra.bootstrap;

import dev.palaestra.domain.shared.FailedFor;
import dev.palaestra.domain.shared.Outages;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/// Runs what happens by itself. Where the database is away or busy, the next time will do; that it
/// is busy is logged once for each work, until that has run again.
@Singleton
class Background {
  private static final Logger LOG = Logger.getLogger(Background.class);

  private final Outages outages;
  private final Map<String, String> putOff = new ConcurrentHashMap<>();

  Background(Outages outages) {
    this.outages = outages;
  }

  /// @param name of the work, for the log
  void run(String name, Runnable work) {
    try {
      work.run();
      putOff.remove(name);
    } catch (RuntimeException fault) {
      var outage = outages.behind(fault).orElseThrow(() -> fault);
      var what = fault instanceof FailedFor failed ? name + " of " + failed.subject() : name;
      var line = "Put off: %s; the database is busy: %s".formatted(what, outage.reason());
      if (outage.kind() == Outages.Kind.BUSY && !line.equals(putOff.put(name, line))) {
        LOG.warn(line);
      }
    }
  }
}
