package dev.palaestra.persistence.shared;

import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/// Whether something outside answers. The log is told when that changes, and only then.
public final class Presence {
  private static final Logger LOG = Logger.getLogger(Presence.class);

  /// So many reasons are told while it is away, each once.
  private static final int MOST = 5;

  private final String name;
  private final AtomicBoolean here = new AtomicBoolean(true);

  /// Why it has been away since it was here last: the first reason is not always the real one.
  private final Set<String> reasons = ConcurrentHashMap.newKeySet();

  public Presence(String name) {
    this.name = name;
  }

  public void gone(Throwable why) {
    here.set(false);
    var reason = Objects.requireNonNullElse(why.getMessage(), why.getClass().getSimpleName());
    if (reasons.size() < MOST && reasons.add(reason)) {
      LOG.errorf("%s does not answer: %s", name, reason);
    }
  }

  public boolean isHere() {
    return here.get();
  }

  public void back() {
    if (!here.get() && here.compareAndSet(false, true)) {
      reasons.clear();
      LOG.infof("%s answers again", name);
    }
  }
}
