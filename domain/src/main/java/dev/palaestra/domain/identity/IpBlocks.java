package dev.palaestra.domain.identity;

import dev.palaestra.domain.shared.DomainException;
import dev.palaestra.domain.shared.SharedError;
import java.util.Optional;

/// The blocked IP addresses.
public interface IpBlocks {
  /// The block that an address has, whether it has ended or not. Nobody else blocks the address
  /// before the transaction ends.
  Optional<IpBlock> lock(String address);

  /// Blocks an address; a block that it has already becomes this one.
  void put(IpBlock block);

  /// @return what it was; empty where there is no such block
  Optional<IpBlock> remove(IpBlockId id);

  static DomainException absent() {
    return SharedError.NOT_FOUND.because("There is no such block.");
  }
}
