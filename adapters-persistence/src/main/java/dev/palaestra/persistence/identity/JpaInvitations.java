package dev.palaestra.persistence.identity;

import static dev.palaestra.domain.shared.SharedError.LOST_RACE;
import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;

import dev.palaestra.domain.identity.EmailAddress;
import dev.palaestra.domain.identity.Invitation;
import dev.palaestra.domain.identity.InvitationId;
import dev.palaestra.domain.identity.InvitationStatus;
import dev.palaestra.domain.identity.Invitations;
import dev.palaestra.domain.identity.TokenHash;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Role;
import dev.palaestra.persistence.shared.Constraints;
import dev.palaestra.persistence.shared.TenantKey;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@Singleton
class JpaInvitations implements Invitations {
  private static final String SUPERSEDE =
      """
      update versioned InvitationEntity set status = ?1
      where organizationId = ?2 and email = ?3 and status = ?4
      """;

  private static final String OPEN =
      "organizationId = ?1 and status = ?2 and expiresAt > ?3 and %s = ?4";

  private final Rows rows;
  private final Clock clock;

  JpaInvitations(Rows rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  @Override
  public void replace(Invitation invitation, AccountId sender) {
    var offer = invitation.offer();
    rows.update(
        SUPERSEDE,
        InvitationStatus.SUPERSEDED,
        offer.organization().value(),
        offer.email().value(),
        InvitationStatus.PENDING);
    rows.persist(InvitationEntity.of(invitation, sender, clock.instant()));
    Constraints.flush(
        rows::flush,
        Map.of(
            "invitation_one_pending",
            () -> LOST_RACE.because("Somebody else invites this address just now.")));
  }

  @Override
  public Optional<Invitation> lock(OrganizationId organization, InvitationId id) {
    return rows.findByIdOptional(key(organization, id), PESSIMISTIC_WRITE)
        .map(InvitationEntity::toDomain);
  }

  @Override
  public Optional<AccountId> sender(Invitation invitation) {
    var row = rows.findById(key(invitation.offer().organization(), invitation.id()));
    return Optional.ofNullable(row.sentBy).map(AccountId::new);
  }

  @Override
  public void pass(Invitation invitation, AccountId sender) {
    var row = rows.findById(key(invitation.offer().organization(), invitation.id()));
    row.sentBy = sender.value();
    rows.flush();
  }

  @Override
  public Optional<OrganizationId> inviting(TokenHash token) {
    return rows.find(
            "select organizationId from InvitationEntity where tokenHash = ?1", token.value())
        .project(UUID.class)
        .singleResultOptional()
        .map(OrganizationId::new);
  }

  @Override
  public Optional<Invitation> lockByToken(TokenHash token) {
    return rows.find("tokenHash", token.value())
        .withLock(PESSIMISTIC_WRITE)
        .singleResultOptional()
        .map(InvitationEntity::toDomain);
  }

  @Override
  public List<OrganizationId> openFrom(AccountId sender, Instant now) {
    return rows
        .find(
            """
            select distinct organizationId from InvitationEntity
            where sentBy = ?1 and status = ?2 and expiresAt > ?3
            """,
            sender.value(),
            InvitationStatus.PENDING,
            now)
        .project(UUID.class)
        .stream()
        .map(OrganizationId::new)
        .toList();
  }

  @Override
  public List<Invitation> withdrawTo(
      OrganizationId organization, EmailAddress address, Instant now) {
    return withdraw(organization, "email", address.value(), now);
  }

  @Override
  public List<Invitation> withdrawFrom(OrganizationId organization, AccountId sender, Instant now) {
    return withdraw(organization, "sentBy", sender.value(), now);
  }

  @Override
  public List<Invitation> withdrawAs(OrganizationId organization, Role role, Instant now) {
    return withdraw(organization, "role", role, now);
  }

  /// Detached, or each later statement would look through all of them for changes.
  private List<Invitation> withdraw(
      OrganizationId organization, String attribute, Object value, Instant now) {
    var open = OPEN.formatted(attribute);
    var id = organization.value();
    var found =
        rows.find(open + " order by id", id, InvitationStatus.PENDING, now, value)
            .withLock(PESSIMISTIC_WRITE)
            .list();
    found.forEach(rows.getEntityManager()::detach);
    if (!found.isEmpty()) {
      rows.update(
          "update versioned InvitationEntity set status = ?5 where " + open,
          id,
          InvitationStatus.PENDING,
          now,
          value,
          InvitationStatus.WITHDRAWN);
    }
    return found.stream().map(InvitationEntity::toDomain).toList();
  }

  @Override
  public void save(Invitation invitation) {
    rows.findById(key(invitation.offer().organization(), invitation.id())).apply(invitation);
    rows.flush();
  }

  @Override
  public void withdrawAll(OrganizationId organization) {
    rows.update(
        "status = ?1, version = version + 1 where organizationId = ?2 and status = ?3",
        InvitationStatus.WITHDRAWN,
        organization.value(),
        InvitationStatus.PENDING);
  }

  private static TenantKey key(OrganizationId organization, InvitationId id) {
    return new TenantKey(organization.value(), id.value());
  }

  @Singleton
  static class Rows implements PanacheRepositoryBase<InvitationEntity, TenantKey> {}
}
