package dev.palaestra.application.shared;

import java.util.function.IntUnaryOperator;

/// Work on many rows in small bites, each committed on its own, so that nobody waits for it.
public final class InBites {
  /// Rows of one bite.
  public static final int MOST = 1000;

  private InBites() {}

  /// Until nothing is left.
  ///
  /// @param bite is told how many rows it may take, and tells how many it took
  public static void all(IntUnaryOperator bite) {
    while (bite.applyAsInt(MOST) > 0) {
      // More may be left.
    }
  }
}
