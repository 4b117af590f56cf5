package dev.palaestra.rest.identity;

import dev.palaestra.domain.identity.Avatars;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.rest.shared.CurrentActor;
import dev.palaestra.rest.shared.Refuses;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/accounts/{id}/avatar")
@Authenticated
@RunOnVirtualThread
@Tag(name = "Own account")
public class AvatarResource {
  private static final String JPEG = "image/jpeg";

  /// Nobody but its reader keeps it, and he asks each time whether it is still the one.
  private static final String CACHING = "private, no-cache";

  private final Avatars avatars;
  private final CurrentActor actor;

  AvatarResource(Avatars avatars, CurrentActor actor) {
    this.avatars = avatars;
    this.actor = actor;
  }

  @GET
  @Produces(JPEG)
  @Operation(summary = "The picture of a person: yourself, or somebody of an organization of yours")
  @APIResponse(
      responseCode = "200",
      description = "The picture",
      headers =
          @Header(
              name = HttpHeaders.ETAG,
              description = "For `If-None-Match`",
              schema = @Schema(type = SchemaType.STRING)),
      content =
          @Content(
              mediaType = JPEG,
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      format = "binary",
                      examples = "(the bytes of the picture)")))
  @APIResponse(responseCode = "304", description = "As `If-None-Match` says")
  @Refuses("NOT_FOUND: There is no such picture.")
  public Response getAvatar(UUID id, @Context Request request) {
    var avatar = avatars.get(new AccountId(id), actor.get().account());
    var tag = new EntityTag(avatar.checksum());
    var known = request.evaluatePreconditions(tag);
    var answer = known == null ? Response.ok(avatar.jpeg()) : known;
    return answer.tag(tag).header(HttpHeaders.CACHE_CONTROL, CACHING).build();
  }
}
