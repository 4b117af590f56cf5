package dev.palaestra.rest.identity;

import dev.palaestra.application.identity.RemoveMember;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.rest.shared.Csv;
import dev.palaestra.rest.shared.CurrentActor;
import dev.palaestra.rest.shared.IfMatch;
import dev.palaestra.rest.shared.PageResponse;
import dev.palaestra.rest.shared.Refuses;
import dev.palaestra.rest.shared.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/organizations/{id}/members")
@RolesAllowed(Roles.ADMIN)
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Organizations")
public class MemberResource {
  private final RemoveMember removeMember;
  private final MemberLists lists;
  private final CurrentActor actor;

  MemberResource(RemoveMember removeMember, MemberLists lists, CurrentActor actor) {
    this.removeMember = removeMember;
    this.lists = lists;
    this.actor = actor;
  }

  @GET
  @Operation(
      summary = "Who belongs to your organization; sort keys: created_at, full_name",
      description = "The list of `GET /users`.")
  @APIResponse(responseCode = "200", description = "A page of members")
  @Refuses("NOT_FOUND: There is no such organization.")
  public RestResponse<PageResponse<MemberResponse>> list(
      UUID id, @Valid @BeanParam MemberListParams params) {
    return lists.page(new OrganizationId(id), params);
  }

  @GET
  @Produces(Csv.MEDIA_TYPE)
  @APIResponse(
      responseCode = "200",
      description = "A page of members",
      content =
          @Content(
              mediaType = Csv.MEDIA_TYPE,
              schema = @Schema(implementation = String.class),
              example = MemberResponse.TABLE))
  public RestResponse<String> table(UUID id, @Valid @BeanParam MemberListParams params) {
    return lists.table(new OrganizationId(id), params);
  }

  @DELETE
  @Path("/{account_id}")
  @Operation(
      summary = "End a membership or withdraw an invitation",
      description = "As `DELETE /users/{id}`.")
  @APIResponse(responseCode = "204", description = "It has ended")
  @Refuses({
    "NOT_ALLOWED: You run the organization no more.",
    "ACCOUNT_SUSPENDED",
    "NOT_FOUND: There is no such organization.",
    "NOT_FOUND: There is no such member.",
    "LAST_ADMIN",
    "NOT_ON_YOURSELF: Another admin has to do this."
  })
  public void remove(
      UUID id,
      @PathParam("account_id") UUID account,
      @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
    removeMember.handle(
        new RemoveMember.Command(
            actor.get(), new OrganizationId(id), account, IfMatch.expected(ifMatch)));
  }
}
