package dev.palaestra.domain.shared;

/// Secrets that we must be able to read again; the database has them under seal.
public interface SealedSecrets {
  /// Seals anew, with the present key, what was sealed with one that is being replaced; when all is
  /// done, nobody needs that one any more. Safe to run on all instances at once.
  void renew();
}
