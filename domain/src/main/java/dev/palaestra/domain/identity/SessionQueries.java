package dev.palaestra.domain.identity;

import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.Page;
import dev.palaestra.domain.shared.PageRequest;
import java.time.Instant;

/// Reads of sessions that decide nothing.
public interface SessionQueries {
  /// The open sessions of an account.
  Page<SessionView> list(AccountId account, PageRequest<SessionSort> page, Instant now);
}
