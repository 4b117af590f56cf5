package dev.palaestra.domain.identity;

import java.time.Instant;
import java.util.List;

/// Failed sign-ins by mail address, whether it has an account or not.
public interface SignInFailures {
  /// Lets nobody else judge a try on this address before the transaction ends.
  void lock(EmailAddress email);

  /// Lets nobody else count a failure on this address before the transaction ends; many may hold
  /// this at once.
  void lockShared(EmailAddress email);

  /// The oldest first.
  List<SignInFailure> since(EmailAddress email, Instant start);

  /// Keeps one, and forgets those that no longer matter to anybody.
  void add(EmailAddress email, SignInFailure failure);

  /// Forgets those that came from this IP address.
  void clear(EmailAddress email, String client);
}
