package dev.palaestra.domain.insight;

import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Page;
import dev.palaestra.domain.shared.PageRequest;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads of the audit.
public interface AuditQueries {
  Page<AuditEventView> list(Filter filter, PageRequest<AuditSort> page);

  /// @param organization null for all tenants, and what happened outside of any
  /// @param actor null for anybody
  /// @param actions empty for all
  /// @param target null for anything
  /// @param from the first moment; null for the beginning
  /// @param to the moment behind the last one; null for now
  record Filter(
      @Nullable OrganizationId organization,
      @Nullable AccountId actor,
      Set<String> actions,
      @Nullable UUID target,
      @Nullable Instant from,
      @Nullable Instant to) {
    public Filter {
      actions = Set.copyOf(actions);
    }

    /// All that one person did.
    public static Filter of(AccountId actor) {
      return new Filter(null, actor, Set.of(), null, null, null);
    }

    /// The same in one organization only.
    public Filter in(OrganizationId place) {
      return new Filter(place, actor, actions, target, from, to);
    }
  }
}
