package dev.palaestra.domain.identity;

/// What the admins of an organization have made of a membership, as its owner is told by mail.
public enum MembershipNews {
  ADMITTED,
  /// He had asked to be let in.
  REFUSED,
  SUSPENDED,
  REINSTATED,
  ENDED
}
