package dev.palaestra.domain.identity;

import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Page;
import dev.palaestra.domain.shared.PageRequest;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// Reads of invitations that decide nothing.
public interface InvitationQueries {
  /// @param statuses as they are now; empty for all
  Page<InvitationView> list(
      OrganizationId organization,
      Set<InvitationStatus> statuses,
      PageRequest<InvitationSort> page,
      Instant now);

  /// What the mail with this token offers, while it is open.
  Optional<OfferView> findOffer(TokenHash token, Instant now);

  Optional<InvitationView> find(OrganizationId organization, InvitationId id, Instant now);

  /// @throws dev.palaestra.domain.shared.DomainException NOT_FOUND
  default InvitationView get(OrganizationId organization, InvitationId id, Instant now) {
    return find(organization, id, now).orElseThrow(Invitations::absent);
  }
}
