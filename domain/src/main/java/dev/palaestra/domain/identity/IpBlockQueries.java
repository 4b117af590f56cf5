package dev.palaestra.domain.identity;

import dev.palaestra.domain.shared.Page;
import dev.palaestra.domain.shared.PageRequest;
import java.time.Instant;
import java.util.Optional;

/// Reads of blocks that decide nothing.
public interface IpBlockQueries {
  /// Those that have not ended.
  Page<IpBlockView> list(PageRequest<IpBlockSort> page, Instant now);

  Optional<IpBlockView> find(IpBlockId id);
}
