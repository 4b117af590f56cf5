package dev.palaestra.rest.shared;

import dev.palaestra.domain.shared.PageRequest;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// The parameters that every list has.
@RegisterForReflection
public class ListParams {
  /// What can be looked for: text without control characters.
  public static final String PRINTABLE = "[^\\x00-\\x1F\\x7F]*";

  @QueryParam("limit")
  @DefaultValue("" + PageRequest.DEFAULT_LIMIT)
  @Min(1)
  @Max(PageRequest.MAX_LIMIT)
  @Parameter(description = "Rows of a page, 1 to 100")
  public int limit;

  @QueryParam("cursor")
  @Parameter(description = "`next_cursor` of the page before")
  public @Nullable String cursor;

  @QueryParam("sort")
  @Parameter(description = "A sort key, with `-` before it from the largest down")
  public @Nullable String sort;

  @QueryParam("include_total")
  @DefaultValue("false")
  @Parameter(description = "Whether the rows of all pages are counted too")
  public boolean includeTotal;
}
