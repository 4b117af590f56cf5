package dev.palaestra.application.identity;

import dev.palaestra.application.shared.InMemoryTransactions;
import dev.palaestra.domain.identity.EmailAddress;
import dev.palaestra.domain.identity.SignInFailure;
import dev.palaestra.domain.identity.SignInFailures;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Counts by mail address.
final class InMemorySignInFailures implements SignInFailures {
  private final Map<EmailAddress, List<SignInFailure>> rows = new HashMap<>();
  private final InMemoryTransactions transactions;

  InMemorySignInFailures(InMemoryTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public void lock(EmailAddress email) {
    transactions.mustBeOpen();
  }

  @Override
  public void lockShared(EmailAddress email) {
    transactions.mustBeOpen();
  }

  @Override
  public List<SignInFailure> since(EmailAddress email, Instant start) {
    transactions.mustBeOpen();
    return rows.getOrDefault(email, List.of()).stream()
        .filter(it -> !it.at().isBefore(start))
        .toList();
  }

  @Override
  public void add(EmailAddress email, SignInFailure failure) {
    transactions.mustBeOpen();
    rows.computeIfAbsent(email, _ -> new ArrayList<>()).add(failure);
  }

  @Override
  public void clear(EmailAddress email, String client) {
    transactions.mustBeOpen();
    rows.getOrDefault(email, new ArrayList<>()).removeIf(it -> it.client().equals(client));
  }
}
