package dev.palaestra.persistence.identity;

import dev.palaestra.domain.identity.InvitationId;
import dev.palaestra.domain.identity.InvitationQueries;
import dev.palaestra.domain.identity.InvitationSort;
import dev.palaestra.domain.identity.InvitationStatus;
import dev.palaestra.domain.identity.InvitationView;
import dev.palaestra.domain.identity.OfferView;
import dev.palaestra.domain.identity.TokenHash;
import dev.palaestra.domain.shared.Keyset;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Page;
import dev.palaestra.domain.shared.PageRequest;
import dev.palaestra.persistence.shared.KeysetOrder;
import dev.palaestra.persistence.shared.Listing;
import dev.palaestra.persistence.shared.Parameters;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.hibernate.Session;

@Singleton
@RegisterForReflection(targets = {InvitationView.class, OfferView.class})
class SqlInvitationQueries implements InvitationQueries {
  /// In the order of the components of `InvitationView`: names are not looked at.
  private static final String SELECT =
      "select id, email, full_name, role, status, sent_by, expires_at, created_at, version ";

  /// An offer nobody accepted in time has expired, whatever is kept: `Invitation.status(Instant)`
  /// says so too.
  private static final String FROM =
      """
      from (
        select id, email, full_name, role, sent_by, expires_at, created_at, version,
               organization_id,
               case when status = 'PENDING' and expires_at <= :now then 'EXPIRED' else status end
                 as status
        from invitation) invitation
      where organization_id = :organization
      """;

  /// In the order of the components of `OfferView`.
  private static final String OFFER =
      """
      select i.organization_id, o.name, i.email, i.full_name, i.role, i.expires_at
      from invitation i join organization o on o.id = i.organization_id
      where i.token_hash = :token and i.status = 'PENDING' and i.expires_at > :now
        and o.status = 'ACTIVE'
      """;

  private final Session session;

  SqlInvitationQueries(Session session) {
    this.session = session;
  }

  @Override
  public Optional<OfferView> findOffer(TokenHash token, Instant now) {
    return session
        .createNativeQuery(OFFER, OfferView.class)
        .setParameter("token", token.value())
        .setParameter("now", now)
        .uniqueResultOptional();
  }

  @Override
  public Optional<InvitationView> find(OrganizationId organization, InvitationId id, Instant now) {
    return session
        .createNativeQuery(SELECT + FROM + " and id = :id", InvitationView.class)
        .setParameter("organization", organization.value())
        .setParameter("now", now)
        .setParameter("id", id.value())
        .uniqueResultOptional();
  }

  @Override
  public Page<InvitationView> list(
      OrganizationId organization,
      Set<InvitationStatus> statuses,
      PageRequest<InvitationSort> page,
      Instant now) {
    var values = new Parameters().with("organization", organization.value()).with("now", now);
    return new Listing(SELECT, FROM + values.anyOf("status", statuses), values)
        .page(
            InvitationView.class,
            new KeysetOrder("created_at", "timestamptz", "id", page),
            row -> new Keyset(row.createdAt().toString(), row.id()),
            session);
  }
}
