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

/// Counts against one limit; as a remote one, it takes no part in a transaction.
public final class InMemoryRateLimiter implements RateLimiter {
  private final Map<String, List<Instant>> acts = new HashMap<>();
  private final InMemoryTransactions transactions;

  public InMemoryRateLimiter(InMemoryTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public CompletionStage<List<Count>> count(String caller, List<RateLimit> limits, Instant now) {
    if (transactions.isOpen()) {
      throw new IllegalStateException("Not inside a transaction.");
    }
    var limit = limits.getFirst();
    var window = acts.computeIfAbsent(limit.name() + caller, _ -> new ArrayList<>());
    window.removeIf(it -> !it.isAfter(now.minus(limit.window())));
    var before = window.size();
    if (before < limit.most()) {
      window.add(now);
    }
    var count = Count.of(limit, before, before < limit.most(), window.getFirst(), now);
    return CompletableFuture.completedFuture(List.of(count));
  }
}
