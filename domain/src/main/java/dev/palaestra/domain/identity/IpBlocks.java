package dev.palaestra.domain.identity;

/// The blocked IP addresses.
public interface IpBlocks {
  /// Blocks an address; a block that it has already becomes this one.
  void put(IpBlock block);

  /// @return whether it was there
  boolean remove(IpBlockId id);
}
