package dev.palaestra.rest.shared;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.logging.Logger;

/// Tells the log who is refused for asking too often: of each address the first time at once, all
/// others as a number once a minute, so that a flood does not fill the disk.
@Singleton
class LimitLog {
  static final int MOST_ADDRESSES = 1000;

  private static final Logger LOG = Logger.getLogger(LimitLog.class);
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Map<String, Integer> furtherTimes = new LinkedHashMap<>();
  private int timesElsewhere;

  void start(@Observes StartupEvent begun, Vertx vertx) {
    vertx.setPeriodic(MINUTE.toMillis(), _ -> minuteOver());
  }

  synchronized void refused(String code, String path, String address) {
    if (furtherTimes.computeIfPresent(address, (_, times) -> times + 1) != null) {
      return;
    }
    if (furtherTimes.size() == MOST_ADDRESSES) {
      timesElsewhere++;
      return;
    }
    furtherTimes.put(address, 0);
    LOG.infof("Refused with %s: %s from %s", code, path, address);
  }

  synchronized void minuteOver() {
    furtherTimes.forEach((address, times) -> {
      if (times > 0) {
        LOG.infof("Refused within a minute %d more times: from %s", times, address);
      }
    });
    if (timesElsewhere > 0) {
      LOG.infof("Refused within a minute %d times: from yet other addresses", timesElsewhere);
    }
    furtherTimes.clear();
    timesElsewhere = 0;
  }
}
