package dev.palaestra.application.identity;

import dev.palaestra.application.shared.InMemoryTransactions;
import dev.palaestra.domain.identity.Invitation;
import dev.palaestra.domain.identity.InvitationId;
import dev.palaestra.domain.identity.InvitationStatus;
import dev.palaestra.domain.identity.Invitations;
import dev.palaestra.domain.identity.TokenHash;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.OrganizationId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// Keeps copies, so that a change that is not saved is not there.
final class InMemoryInvitations implements Invitations {
  private final Map<InvitationId, Invitation> rows = new HashMap<>();
  private final Map<InvitationId, AccountId> senders = new HashMap<>();
  private final InMemoryTransactions transactions;
  private final InMemoryAccounts accounts;

  InMemoryInvitations(InMemoryTransactions transactions, InMemoryAccounts accounts) {
    this.transactions = transactions;
    this.accounts = accounts;
  }

  @Override
  public void replace(Invitation invitation, AccountId sender) {
    rows.replaceAll(
        (_, it) -> isReplaced(it, invitation) ? copy(it, InvitationStatus.SUPERSEDED) : it);
    save(invitation);
    senders.put(invitation.id(), sender);
  }

  @Override
  public void withdrawAll(OrganizationId organization) {
    transactions.mustBeOpen();
    rows.replaceAll((_, it) ->
        it.status() == InvitationStatus.PENDING && it.offer().organization().equals(organization)
            ? copy(it, InvitationStatus.WITHDRAWN)
            : it);
  }

  @Override
  public Optional<Invitation> lock(OrganizationId organization, InvitationId id) {
    transactions.mustBeOpen();
    return Optional.ofNullable(rows.get(id))
        .filter(it -> it.offer().organization().equals(organization))
        .map(it -> copy(it, it.status()));
  }

  @Override
  public Optional<AccountId> sender(Invitation invitation) {
    transactions.mustBeOpen();
    return Optional.ofNullable(senders.get(invitation.id()));
  }

  @Override
  public Optional<OrganizationId> inviting(TokenHash token) {
    return lockByToken(token).map(it -> it.offer().organization());
  }

  @Override
  public Optional<Invitation> lockByToken(TokenHash token) {
    transactions.mustBeOpen();
    return rows.values().stream()
        .filter(it -> it.token().equals(Optional.of(token)))
        .map(it -> copy(it, it.status()))
        .findFirst();
  }

  @Override
  public List<Invitation> lockPendingTo(OrganizationId organization, AccountId account) {
    var email = accounts.stored(account).contacts().verifiedEmail();
    return pending(organization, it -> Optional.of(it.offer().email()).equals(email));
  }

  @Override
  public List<Invitation> lockPendingOf(OrganizationId organization, AccountId account) {
    var email = accounts.stored(account).contacts().email();
    return pending(
        organization,
        it -> it.offer().email().equals(email) || account.equals(senders.get(it.id())));
  }

  private List<Invitation> pending(OrganizationId organization, Predicate<Invitation> wanted) {
    transactions.mustBeOpen();
    return rows.values().stream()
        .filter(it -> it.status() == InvitationStatus.PENDING)
        .filter(it -> it.offer().organization().equals(organization))
        .filter(wanted)
        .map(it -> copy(it, it.status()))
        .toList();
  }

  @Override
  public void save(Invitation invitation) {
    transactions.mustBeOpen();
    rows.put(invitation.id(), copy(invitation, invitation.status()));
  }

  /// What is stored, without a transaction.
  Invitation stored(InvitationId id) {
    return copy(rows.get(id), rows.get(id).status());
  }

  private static boolean isReplaced(Invitation it, Invitation by) {
    return it.status() == InvitationStatus.PENDING
        && it.offer().organization().equals(by.offer().organization())
        && it.offer().email().equals(by.offer().email());
  }

  private static Invitation copy(Invitation it, InvitationStatus status) {
    return new Invitation(
        it.id(), it.offer(), it.expiresAt(), it.token().orElse(null), status, it.version());
  }
}
