package dev.palaestra.application.shared;

import dev.palaestra.domain.shared.RateLimit;
import dev.palaestra.domain.shared.RateLimiter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/// As a remote one, it takes no part in a transaction.
public final class InMemoryRateLimiter implements RateLimiter {
  private final Map<String, List<Instant>> acts = new HashMap<>();
  private final InMemoryTransactions transactions;

  public InMemoryRateLimiter(InMemoryTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public CompletionStage<Count> count(String caller, RateLimit limit, Instant now) {
    var window = window(caller, limit, now);
    var before = window.size();
    if (before < limit.most()) {
      window.add(now);
    }
    var count = Count.of(limit, before, before < limit.most(), window.getFirst(), now);
    return CompletableFuture.completedFuture(count);
  }

  @Override
  public CompletionStage<Count> left(String caller, RateLimit limit, Instant now) {
    var window = window(caller, limit, now);
    var oldest = window.isEmpty() ? now : window.getFirst();
    return CompletableFuture.completedFuture(Count.of(limit, window.size(), false, oldest, now));
  }

  private List<Instant> window(String caller, RateLimit limit, Instant now) {
    if (transactions.isOpen()) {
      throw new IllegalStateException("Not inside a transaction.");
    }
    var window = acts.computeIfAbsent(limit.name() + caller, _ -> new ArrayList<>());
    window.removeIf(it -> !it.isAfter(now.minus(limit.window())));
    return window;
  }
}
