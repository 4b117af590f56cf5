package dev.palaestra.domain.identity;

import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Page;
import dev.palaestra.domain.shared.PageRequest;
import dev.palaestra.domain.shared.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads of an organization's members that decide nothing.
public interface MemberQueries {
  /// Memberships that have ended are left out unless they are asked for.
  Page<MemberView> list(OrganizationId organization, Filter filter, PageRequest<MemberSort> page);

  /// @param text part of a name or mail address; null for all
  /// @param roles empty for all
  /// @param statuses empty for all that have not ended
  record Filter(@Nullable String text, Set<Role> roles, Set<MembershipStatus> statuses) {
    public Filter {
      roles = Set.copyOf(roles);
      statuses = Set.copyOf(statuses);
    }
  }
}
