package dev.palaestra.domain.shared;

import java.util.function.Supplier;

/// Runs work in one database transaction: all of it is kept, or none. No remote call belongs
/// inside.
public interface Transactions {
  <T> T inTransaction(Supplier<T> work);

  /// The same for work that answers nothing.
  default void inTransaction(Runnable work) {
    inTransaction(() -> {
      work.run();
      return true;
    });
  }
}
