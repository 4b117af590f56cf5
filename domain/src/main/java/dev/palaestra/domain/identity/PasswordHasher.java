package dev.palaestra.domain.identity;

/// Slow on purpose, and so never called inside a transaction.
public interface PasswordHasher {
  PasswordHash hash(Password password);

  boolean matches(Password password, PasswordHash hash);

  /// Takes as long as `matches`, so that an unknown account is not told apart by time.
  void pretend(Password password);

  /// Whether it was made with weaker parameters than those of today.
  boolean isOutdated(PasswordHash hash);
}
