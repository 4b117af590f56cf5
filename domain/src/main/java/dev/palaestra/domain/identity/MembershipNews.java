package dev.palaestra.domain.identity;

import java.util.Optional;

/// What the admins of an organization have made of a membership, as its owner is told by mail.
public enum MembershipNews {
  ADMITTED,
  /// He had asked to be let in.
  REFUSED,
  SUSPENDED,
  REINSTATED,
  ENDED;

  static Optional<MembershipNews> of(MembershipStatus before, MembershipStatus after) {
    if (before == after) {
      return Optional.empty();
    }
    var waited = before == MembershipStatus.PENDING;
    return switch (after) {
      case ACTIVE -> Optional.of(waited ? ADMITTED : REINSTATED);
      case SUSPENDED -> Optional.of(waited ? REFUSED : SUSPENDED);
      case ENDED -> Optional.of(waited ? REFUSED : ENDED);
      case INVITED, PENDING -> Optional.empty();
    };
  }
}
