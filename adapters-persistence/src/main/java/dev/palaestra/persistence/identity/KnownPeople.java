package dev.palaestra.persistence.identity;

/// What an organization knows of its people, as parts of statements:
/// [dev.palaestra.domain.identity.NameHere] and
/// [dev.palaestra.domain.identity.Membership#knowsAccount] in SQL.
final class KnownPeople {
  private KnownPeople() {}

  /// What he is called there; null for what he calls himself.
  ///
  /// @param place alias of the membership
  static String name(String place) {
    return "coalesce(%1$s.former_name, %1$s.full_name)".formatted(place);
  }

  /// The condition that what he calls himself, his addresses and all else of his account is known.
  ///
  /// @param place alias of the membership
  static String knowsAccount(String place) {
    return place + ".status <> 'ENDED'";
  }
}
