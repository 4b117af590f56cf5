package dev.palaestra.domain.identity;

import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.DomainException;
import dev.palaestra.domain.shared.OrganizationId;
import java.util.List;
import java.util.Optional;

/// Who belongs where.
public interface Memberships {
  /// @throws DomainException ALREADY_MEMBER
  void add(Membership membership);

  Optional<Membership> find(OrganizationId organization, AccountId account);

  /// The place of whoever has this mail address, or only claims it.
  Optional<Membership> findByEmail(OrganizationId organization, EmailAddress email);

  /// The active ones of an account, the oldest first.
  List<Membership> activeOf(AccountId account);

  /// Those of an account that have not ended.
  List<Membership> presentOf(AccountId account);

  /// Before an account gets another membership; it is held.
  ///
  /// @throws DomainException TOO_MANY_ORGANIZATIONS
  default void mustHaveRoom(AccountId account) {
    if (presentOf(account).size() >= Membership.MOST) {
      throw IdentityError.TOO_MANY_ORGANIZATIONS.because();
    }
  }

  /// Whether anybody belongs to an organization beside this account, waiting to be let in perhaps.
  boolean hasOthers(OrganizationId organization, AccountId account);

  /// Whether there is an active admin whose own account is to stay and may sign in.
  boolean hasAdmin(OrganizationId organization);

  /// Active admins beside this account whose own accounts are to stay and may sign in. Count them
  /// while the organization is locked.
  int otherAdmins(OrganizationId organization, AccountId account);

  /// Stores what was loaded in this version, and holds the account: a membership keeps copies of
  /// what its members are called.
  ///
  /// @throws DomainException LOST_RACE when it has changed since
  void save(Membership membership);

  default Optional<Membership> findActive(OrganizationId organization, AccountId account) {
    return find(organization, account).filter(Membership::isActive);
  }
}
