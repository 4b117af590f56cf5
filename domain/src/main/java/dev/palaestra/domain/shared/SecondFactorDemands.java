package dev.palaestra.domain.shared;

/// Coaches and admins who have no second factor although their organization demands one.
public interface SecondFactorDemands {
  /// Answered from memory: what was changed lately, or on another instance, is known within
  /// seconds.
  boolean seemUnmet(OrganizationId organization, AccountId person);

  /// As it is now, from the database.
  boolean areUnmet(OrganizationId organization, AccountId person);

  /// Learns who lacks one now.
  void refresh();
}
