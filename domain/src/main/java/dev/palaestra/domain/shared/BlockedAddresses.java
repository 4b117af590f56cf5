package dev.palaestra.domain.shared;

import java.time.Instant;
import java.util.Optional;

/// Which IP addresses are not served. Every request asks, so it is answered from memory; what
/// another instance has blocked is known here within seconds.
public interface BlockedAddresses {
  /// Until when the address is blocked; empty if it is not.
  Optional<Instant> until(String address, Instant now);

  /// Learns what was blocked meanwhile.
  void refresh();
}
