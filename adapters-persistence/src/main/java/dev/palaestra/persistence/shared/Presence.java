package dev.palaestra.persistence.shared;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/// Whether something outside answers. The log is told when that changes, and only then.
public final class Presence {
  private static final Logger LOG = Logger.getLogger(Presence.class);

  private final String name;
  private final AtomicBoolean here = new AtomicBoolean(true);

  public Presence(String name) {
    this.name = name;
  }

  public void gone(Throwable why) {
    if (here.getAndSet(false)) {
      var reason = Objects.requireNonNullElse(why.getMessage(), why.getClass().getSimpleName());
      LOG.errorf("%s does not answer: %s", name, reason);
    }
  }

  public void back() {
    if (!here.get() && here.compareAndSet(false, true)) {
      LOG.infof("%s answers again", name);
    }
  }
}
