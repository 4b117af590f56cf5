package dev.palaestra.rest.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.palaestra.application.identity.EditOrganization;
import dev.palaestra.application.identity.GrantTier;
import dev.palaestra.application.identity.ReadOrganization;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.rest.shared.Bodies;
import dev.palaestra.rest.shared.CurrentActor;
import dev.palaestra.rest.shared.IfMatch;
import dev.palaestra.rest.shared.MergePatch;
import dev.palaestra.rest.shared.Refuses;
import dev.palaestra.rest.shared.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path(OrganizationsResource.PATH + "/{id}")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Organizations")
public class OrganizationResource {
  private final ReadOrganization readOrganization;
  private final EditOrganization editOrganization;
  private final GrantTier grantTier;
  private final CurrentActor actor;
  private final MergePatch patches;
  private final Bodies bodies;

  OrganizationResource(
      ReadOrganization readOrganization,
      EditOrganization editOrganization,
      GrantTier grantTier,
      CurrentActor actor,
      MergePatch patches,
      Bodies bodies) {
    this.readOrganization = readOrganization;
    this.editOrganization = editOrganization;
    this.grantTier = grantTier;
    this.actor = actor;
    this.patches = patches;
    this.bodies = bodies;
  }

  @GET
  @RolesAllowed({Roles.MEMBER, Roles.PLATFORM_ADMIN})
  @Operation(summary = "Your organization; for the platform admin any")
  @APIResponse(responseCode = "200", description = "The organization")
  @Refuses("NOT_FOUND: There is no such organization.")
  public OrganizationResponse getOrganizationSettings(UUID id) {
    var command = new ReadOrganization.Command(actor.get(), new OrganizationId(id));
    return OrganizationResponse.of(readOrganization.handle(command));
  }

  @PATCH
  @RolesAllowed({Roles.ADMIN, Roles.PLATFORM_ADMIN})
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Operation(summary = "Change your organization, or as platform admin any (JSON merge patch)")
  @APIResponse(responseCode = "200", description = "The changed organization")
  @Refuses({"NOT_FOUND: There is no such organization.", "ORGANIZATION_CLOSED"})
  public OrganizationResponse editOrganizationSettings(
      UUID id,
      @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
      @NotNull
          @RequestBody(
              content = @Content(schema = @Schema(implementation = OrganizationPatch.class)))
          ObjectNode patch)
      throws JsonProcessingException {
    var change =
        patches.of(
            patch, OrganizationPatch.class, OrganizationPatch::of, OrganizationPatch::settings);
    var command =
        new EditOrganization.Command(
            actor.get(), new OrganizationId(id), IfMatch.expected(ifMatch), change);
    return OrganizationResponse.of(editOrganization.handle(command));
  }

  @PUT
  @Path("/tier")
  @RolesAllowed(Roles.PLATFORM_ADMIN)
  @Operation(summary = "Grant an organization a tier without a payment")
  @APIResponse(responseCode = "200", description = "The changed organization")
  @Refuses({"NOT_FOUND: There is no such organization.", "ORGANIZATION_CLOSED"})
  public OrganizationResponse grantTier(
      UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @NotNull TierRequest body) {
    var tier = bodies.later(body, TierRequest::tier);
    var command =
        new GrantTier.Command(actor.get(), new OrganizationId(id), IfMatch.expected(ifMatch), tier);
    return OrganizationResponse.of(grantTier.handle(command));
  }
}
