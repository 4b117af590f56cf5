package dev.palaestra.domain.identity;

import java.time.Instant;
import java.util.List;

/// Failed sign-ins by name, whether it has an account or not, until [Leftovers] forgets them.
public interface SignInFailures {
  /// Lets nobody else judge a try on this name before the transaction ends.
  void lock(Handle name);

  /// Lets nobody else count a failure on this name before the transaction ends; many may hold this
  /// at once.
  void lockShared(Handle name);

  /// The oldest first.
  List<SignInFailure> since(Handle name, Instant start);

  /// How many came from this IP address, on whatever names.
  int count(String client, Instant start);

  void add(Handle name, SignInFailure failure);

  /// Forgets those on this name that came from this IP address.
  void clear(Handle name, String client);

  /// Forgets those that came from this IP address, on whatever names.
  void clear(String client);
}
