package dev.palaestra.domain.identity;

import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.DomainException;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.SharedError;
import java.util.List;
import java.util.Optional;

/// All invitations.
public interface Invitations {
  /// Adds an invitation; a pending one to the same address becomes SUPERSEDED.
  ///
  /// @param sender the admin whose offer it is
  /// @throws dev.palaestra.domain.shared.DomainException LOST_RACE when somebody else invites the
  ///   same address just now
  void replace(Invitation invitation, AccountId sender);

  /// The invitation, held until the transaction ends.
  Optional<Invitation> lock(OrganizationId organization, InvitationId id);

  /// The admin whose offer it is; of older ones nobody knows.
  Optional<AccountId> sender(Invitation invitation);

  /// Whose offer a token stands for; nothing is held.
  Optional<OrganizationId> inviting(TokenHash token);

  /// The invitation of a token, held until the transaction ends. Like the one before it names no
  /// tenant: who has the token was told it by the tenant.
  Optional<Invitation> lockByToken(TokenHash token);

  /// The pending ones to an address that an account has verified, held until the transaction ends.
  List<Invitation> lockPendingTo(OrganizationId organization, AccountId account);

  /// The pending ones to an account's address, which it may only claim, and those that it has sent,
  /// held until the transaction ends.
  List<Invitation> lockPendingOf(OrganizationId organization, AccountId account);

  /// Takes all pending ones of an organization back.
  void withdrawAll(OrganizationId organization);

  /// Stores what was loaded in this version.
  void save(Invitation invitation);

  /// The same answer for absent and for foreign ones.
  static DomainException absent() {
    return SharedError.NOT_FOUND.because("There is no such invitation.");
  }
}
