package dev.palaestra.application.identity;

import dev.palaestra.application.shared.InMemoryTransactions;
import dev.palaestra.domain.identity.Handle;
import dev.palaestra.domain.identity.SignInFailure;
import dev.palaestra.domain.identity.SignInFailures;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Counts by name.
final class InMemorySignInFailures implements SignInFailures {
  private final Map<Handle, List<SignInFailure>> rows = new HashMap<>();
  private final InMemoryTransactions transactions;

  InMemorySignInFailures(InMemoryTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public void lock(Handle name) {
    transactions.mustBeOpen();
  }

  @Override
  public void lockShared(Handle name) {
    transactions.mustBeOpen();
  }

  @Override
  public List<SignInFailure> since(Handle name, Instant start) {
    transactions.mustBeOpen();
    return rows.getOrDefault(name, List.of()).stream()
        .filter(it -> !it.at().isBefore(start))
        .toList();
  }

  @Override
  public int count(String client, Instant start) {
    transactions.mustBeOpen();
    return (int)
        rows.values().stream()
            .flatMap(List::stream)
            .filter(it -> it.client().equals(client) && !it.at().isBefore(start))
            .count();
  }

  @Override
  public void add(Handle name, SignInFailure failure) {
    transactions.mustBeOpen();
    rows.computeIfAbsent(name, _ -> new ArrayList<>()).add(failure);
  }

  @Override
  public void clear(Handle name, String client) {
    transactions.mustBeOpen();
    rows.getOrDefault(name, new ArrayList<>()).removeIf(it -> it.client().equals(client));
  }

  @Override
  public void clear(String client) {
    transactions.mustBeOpen();
    rows.values().forEach(it -> it.removeIf(failure -> failure.client().equals(client)));
  }
}
