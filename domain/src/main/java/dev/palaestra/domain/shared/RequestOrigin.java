package dev.palaestra.domain.shared;

import java.util.Optional;

/// Where the present request comes from. Empty for work that nobody asked for, such as a
/// scheduler's.
public interface RequestOrigin {
  Optional<String> requestId();

  /// The client's IP address.
  Optional<String> address();
}
