package dev.palaestra.domain.shared;

/// Where events wait until they have reached everybody. Written in the same transaction as the
/// change that they tell of, delivered at least once.
public interface Outbox {
  /// @param organization the tenant in which it happened, [OrganizationId#NONE] outside of any
  void add(OrganizationId organization, Event event);
}
