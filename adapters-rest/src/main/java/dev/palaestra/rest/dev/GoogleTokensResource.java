package dev.palaestra.rest.dev;

import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;

@Path("/dev/google-tokens")
@PermitAll
@IfBuildProfile(anyOf = {"dev", "test"})
@Produces(MediaType.APPLICATION_JSON)
public class GoogleTokensResource {
  private final DevelopmentIssuer issuer;

  GoogleTokensResource(DevelopmentIssuer issuer) {
    this.issuer = issuer;
  }

  @POST
  @Operation(hidden = true)
  public GoogleTokenResponse make(@NotNull @Valid GoogleTokenRequest body) {
    return new GoogleTokenResponse(issuer.token(body));
  }

  @GET
  @Path("/keys")
  @Operation(hidden = true)
  public Map<String, Object> keys() {
    return issuer.keys();
  }
}
