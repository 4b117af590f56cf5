package dev.palaestra.rest.identity;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// How a client wants its tokens.
@RegisterForReflection
public class CookieMode {
  @QueryParam("mode")
  @Pattern(regexp = "cookie", message = "must be cookie")
  @Parameter(
      description = "For browsers; absent: the tokens are in the body",
      schema = @Schema(enumeration = "cookie"))
  public @Nullable String mode;

  boolean isWanted() {
    return mode != null;
  }
}
