package dev.palaestra.domain.identity;

import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Page;
import dev.palaestra.domain.shared.PageRequest;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads of accounts that decide nothing.
public interface AccountQueries {
  Optional<AccountView> find(AccountId id);

  /// @throws dev.palaestra.domain.shared.DomainException NOT_FOUND
  default AccountView get(AccountId id) {
    return find(id).orElseThrow(Accounts::absent);
  }

  /// What the account has in the organization.
  ///
  /// @throws dev.palaestra.domain.shared.DomainException NOT_FOUND
  default AccountView.MembershipView membership(AccountId id, OrganizationId organization) {
    return get(id).membershipIn(organization.value()).orElseThrow(Organizations::absent);
  }

  /// Those of the platform, the erased ones with what is left of them.
  Page<AccountSummaryView> list(Filter filter, PageRequest<AccountSort> page);

  /// @param email verified or not; null for any
  /// @param phone verified or not, so that several accounts may name it; null for any
  /// @param statuses any of these; empty for all
  record Filter(
      @Nullable EmailAddress email, @Nullable PhoneNumber phone, Set<AccountStatus> statuses) {
    public Filter {
      statuses = Set.copyOf(statuses);
    }
  }
}
