package dev.palaestra.domain.identity;

import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Page;
import dev.palaestra.domain.shared.PageRequest;
import dev.palaestra.domain.shared.Role;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads of an organization's members, and of those it has invited, that decide nothing.
public interface MemberQueries {
  Page<MemberView> list(
      OrganizationId organization, Filter filter, PageRequest<MemberSort> page, Instant now);

  /// @param key of a [Place], ended or not
  Optional<MemberView> find(OrganizationId organization, UUID key, Instant now);

  /// @throws dev.palaestra.domain.shared.DomainException NOT_FOUND
  default MemberView get(OrganizationId organization, UUID key, Instant now) {
    return find(organization, key, now).orElseThrow(Place::absent);
  }

  /// @param text part of a name or mail address; null for all
  /// @param roles empty for all
  /// @param statuses empty for all that have not ended
  record Filter(@Nullable String text, Set<Role> roles, Set<MembershipStatus> statuses) {
    private static final Set<MembershipStatus> PRESENT =
        EnumSet.complementOf(EnumSet.of(MembershipStatus.ENDED));

    public Filter {
      roles = Set.copyOf(roles);
      statuses = Set.copyOf(statuses.isEmpty() ? PRESENT : statuses);
    }
  }
}
