package dev.palaestra.domain.identity;

import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.DomainException;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Role;
import dev.palaestra.domain.shared.SharedError;
import java.time.Instant;
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

  /// Makes it somebody else's offer.
  void pass(Invitation invitation, AccountId sender);

  /// Whose offer a token stands for; nothing is held.
  Optional<OrganizationId> inviting(TokenHash token);

  /// The invitation of a token, held until the transaction ends. Like the one before it names no
  /// tenant: who has the token was told it by the tenant.
  Optional<Invitation> lockByToken(TokenHash token);

  /// Where an account has sent some that are open.
  List<OrganizationId> openFrom(AccountId sender, Instant now);

  /// Takes the open ones to an address back; however many there are, at the cost of two statements.
  ///
  /// @return what they were
  List<Invitation> withdrawTo(OrganizationId organization, EmailAddress address, Instant now);

  /// The same with those that an account has sent.
  List<Invitation> withdrawFrom(OrganizationId organization, AccountId sender, Instant now);

  /// The same with those of a role.
  List<Invitation> withdrawAs(OrganizationId organization, Role role, Instant now);

  /// Takes all pending ones of an organization back.
  void withdrawAll(OrganizationId organization);

  /// Stores what was loaded in this version.
  void save(Invitation invitation);

  /// The same answer for absent and for foreign ones.
  static DomainException absent() {
    return SharedError.NOT_FOUND.because("There is no such invitation.");
  }
}
