package dev.palaestra.rest.shared;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A body that is one resource. Its answer carries an `ETag`, and `If-None-Match` is honoured.
public interface Versioned {
  /// What `If-Match` compares.
  @JsonIgnore
  @Schema(hidden = true)
  int version();
}
