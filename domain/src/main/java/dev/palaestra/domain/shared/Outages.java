package dev.palaestra.domain.shared;

/// Tells faults of ours from a database that is away.
public interface Outages {
  /// Whether this fault is a database that does not answer or has no connection left: the same may
  /// succeed a little later. Nobody needs to log it; that is done once for each outage.
  boolean caused(Throwable fault);
}
