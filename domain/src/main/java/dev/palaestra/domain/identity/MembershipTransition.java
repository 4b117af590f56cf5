package dev.palaestra.domain.identity;

import static dev.palaestra.domain.identity.MembershipStatus.ACTIVE;
import static dev.palaestra.domain.identity.MembershipStatus.PENDING;
import static dev.palaestra.domain.identity.MembershipStatus.SUSPENDED;

import dev.palaestra.domain.shared.DomainException;
import dev.palaestra.domain.shared.Role;
import java.util.Optional;

/// What has become of a membership since it was read, and what follows from that.
public record MembershipTransition(
    Role formerRole, MembershipStatus formerStatus, Role role, MembershipStatus status) {

  /// What its owner is told.
  public Optional<MembershipNews> news() {
    if (formerStatus == status) {
      return Optional.empty();
    }
    var waited = formerStatus == PENDING;
    return switch (status) {
      case ACTIVE -> Optional.of(waited ? MembershipNews.ADMITTED : MembershipNews.REINSTATED);
      case SUSPENDED -> Optional.of(waited ? MembershipNews.REFUSED : MembershipNews.SUSPENDED);
      case ENDED -> Optional.of(waited ? MembershipNews.REFUSED : MembershipNews.ENDED);
      case INVITED, PENDING -> Optional.empty();
    };
  }

  /// What the audit calls it: what happened to it, and else to the role.
  public String verb() {
    if (formerStatus == status) {
      return "role_changed";
    }
    return switch (status) {
      case ACTIVE -> formerStatus == SUSPENDED ? "reinstated" : "admitted";
      case SUSPENDED -> "suspended";
      case ENDED -> "ended";
      case INVITED, PENDING -> "joined";
    };
  }

  /// Whether he may do less than before.
  public boolean weakens() {
    return formerStatus == ACTIVE && status != ACTIVE || !role.atLeast(formerRole);
  }

  /// Nobody gets more than a MEMBER's role under an address that he only claims.
  ///
  /// @param person whose membership it is
  /// @throws DomainException MEMBER_NOT_VERIFIED
  public void mustSuit(Account person) {
    if (role.isStaff() && !formerRole.atLeast(role)) {
      person.mustBeWhoHeSays();
    }
  }
}
