package dev.palaestra.persistence.insight;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/// Asks a question at most once a second, however many want to know.
final class RecentAnswer {
  private static final long FRESH = Duration.ofSeconds(1).toNanos();

  private final BooleanSupplier question;
  private boolean answer;
  private long old = System.nanoTime();

  RecentAnswer(BooleanSupplier question) {
    this.question = question;
  }

  synchronized boolean get() {
    if (System.nanoTime() - old >= 0) {
      answer = question.getAsBoolean();
      old = System.nanoTime() + FRESH;
    }
    return answer;
  }
}
