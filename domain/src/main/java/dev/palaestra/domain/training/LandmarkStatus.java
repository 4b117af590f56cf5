package dev.palaestra.domain.training;

/// Between which landmarks a volume lies.
public enum LandmarkStatus {
  /// Below MV.
  LOSING,
  /// From MV, below MEV.
  MAINTAINING,
  /// From MEV, below the range of best growth.
  GROWING,
  /// Within the range of best growth, both ends included.
  OPTIMAL,
  /// Above it, up to MRV.
  HIGH,
  /// Above MRV.
  OVER
}
