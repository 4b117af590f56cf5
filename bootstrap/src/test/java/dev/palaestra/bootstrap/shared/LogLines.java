package dev.palaestra.bootstrap.shared;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// What a class tells the log while this is open, however unimportant.
public final class LogLines extends Handler implements AutoCloseable {
  private static final int PATIENCE = 20;

  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
  private final Logger log;
  private final Level usual;

  public LogLines(Class<?> teller) {
    log = Logger.getLogger(teller.getName());
    usual = log.getLevel();
    log.setLevel(Level.ALL);
    log.addHandler(this);
  }

  /// Waits for the next one.
  public String next() throws InterruptedException {
    return String.valueOf(lines.poll(PATIENCE, TimeUnit.SECONDS));
  }

  /// All that were not looked at.
  public List<String> told() {
    return List.copyOf(lines);
  }

  @Override
  public void publish(LogRecord line) {
    var values = line.getParameters();
    lines.add(values == null ? line.getMessage() : line.getMessage().formatted(values));
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    log.removeHandler(this);
    log.setLevel(usual);
  }
}
