package dev.palaestra.application.identity;

import dev.palaestra.application.shared.InMemoryTransactions;
import dev.palaestra.domain.identity.EmailAddress;
import dev.palaestra.domain.identity.Invitation;
import dev.palaestra.domain.identity.InvitationId;
import dev.palaestra.domain.identity.InvitationStatus;
import dev.palaestra.domain.identity.Invitations;
import dev.palaestra.domain.identity.TokenHash;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Role;
import java.time.Instant;
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

  InMemoryInvitations(InMemoryTransactions transactions) {
    this.transactions = transactions;
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
  public void pass(Invitation invitation, AccountId sender) {
    transactions.mustBeOpen();
    senders.put(invitation.id(), sender);
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
  public List<OrganizationId> openFrom(AccountId sender, Instant now) {
    transactions.mustBeOpen();
    return rows.values().stream()
        .filter(it -> it.isOpen(now))
        .filter(it -> sender.equals(senders.get(it.id())))
        .map(it -> it.offer().organization())
        .distinct()
        .toList();
  }

  @Override
  public List<Invitation> withdrawTo(
      OrganizationId organization, EmailAddress address, Instant now) {
    return withdraw(organization, it -> it.offer().email().equals(address), now);
  }

  @Override
  public List<Invitation> withdrawFrom(OrganizationId organization, AccountId sender, Instant now) {
    return withdraw(organization, it -> sender.equals(senders.get(it.id())), now);
  }

  @Override
  public List<Invitation> withdrawAs(OrganizationId organization, Role role, Instant now) {
    return withdraw(organization, it -> it.offer().role() == role, now);
  }

  private List<Invitation> withdraw(
      OrganizationId organization, Predicate<Invitation> wanted, Instant now) {
    transactions.mustBeOpen();
    var found =
        rows.values().stream()
            .filter(it -> it.isOpen(now) && it.offer().organization().equals(organization))
            .filter(wanted)
            .map(it -> copy(it, it.status()))
            .toList();
    found.forEach(it -> rows.put(it.id(), copy(it, InvitationStatus.WITHDRAWN)));
    return found;
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
