package dev.palaestra.rest.training;

import dev.palaestra.domain.shared.Names;
import dev.palaestra.domain.training.ProgramDetails;
import dev.palaestra.rest.shared.PlainName;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What may be said about a clone.
///
/// @param name null for "My {name of the template}"
public record CloneRequest(
    @Schema(description = "\"My {name of the template}\" where none is given", examples = "Winter")
        @Size(min = ProgramDetails.NAME_MIN, max = ProgramDetails.NAME_MAX)
        @PlainName
        @Nullable String name) {
  public CloneRequest {
    name = Names.stripped(name);
  }

  /// No body is as good as an empty one.
  static CloneRequest orEmpty(@Nullable CloneRequest body) {
    return body == null ? new CloneRequest(null) : body;
  }
}
