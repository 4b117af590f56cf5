package dev.palaestra.domain.shared;

/// Which organizations demand a second factor of their coaches and admins.
public interface SecondFactorDemands {
  /// Answered from memory; what another instance was told is known here within seconds.
  boolean isMade(OrganizationId organization);

  /// Whether the person has one. May ask the database.
  boolean isMetBy(AccountId person);

  /// Learns which organizations demand it now.
  void refresh();
}
