package dev.palaestra.domain.shared;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Collects what the audit tells of a thing. [AuditEntry] masks what is personal among it.
public final class Facts {
  private final Map<String, Object> told = new HashMap<>();

  /// @param value null for what the thing has not: it is left out
  public Facts with(String name, @Nullable Object value) {
    if (value != null) {
      told.put(name, value);
    }
    return this;
  }

  public Facts and(Map<String, ?> others) {
    told.putAll(others);
    return this;
  }

  public Map<String, Object> all() {
    return Map.copyOf(told);
  }
}
