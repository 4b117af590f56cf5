package dev.palaestra.rest.identity;

import dev.palaestra.application.identity.ChangeMembers;
import dev.palaestra.application.identity.InviteMember;
import dev.palaestra.rest.shared.Bodies;
import dev.palaestra.rest.shared.Created;
import dev.palaestra.rest.shared.Csv;
import dev.palaestra.rest.shared.CurrentActor;
import dev.palaestra.rest.shared.PageResponse;
import dev.palaestra.rest.shared.Refuses;
import dev.palaestra.rest.shared.Roles;
import dev.palaestra.rest.shared.Shows;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path(UsersResource.PATH)
@RolesAllowed(Roles.ADMIN)
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Users")
public class UsersResource {
  static final String PATH = "/api/v1/users";

  private final InviteMember inviteMember;
  private final ChangeMembers changeMembers;
  private final MemberLists lists;
  private final CurrentActor actor;
  private final Bodies bodies;

  UsersResource(
      InviteMember inviteMember,
      ChangeMembers changeMembers,
      MemberLists lists,
      CurrentActor actor,
      Bodies bodies) {
    this.inviteMember = inviteMember;
    this.changeMembers = changeMembers;
    this.lists = lists;
    this.actor = actor;
    this.bodies = bodies;
  }

  @GET
  @Operation(
      summary = "The people of your organization; sort keys: created_at, full_name",
      description =
          "Members, and those who have been invited (INVITED). With `q` the best come first, and"
              + " `sort` is refused. With `Accept: text/csv` the same page as a table for"
              + " spreadsheets: a column for each field, and `Link` leads to the next page.")
  @APIResponse(responseCode = "200", description = "A page of people")
  public RestResponse<PageResponse<MemberResponse>> list(
      @Valid @BeanParam MemberListParams params) {
    return lists.page(actor.get().tenant(), params);
  }

  @GET
  @Produces(Csv.MEDIA_TYPE)
  @APIResponse(
      responseCode = "200",
      description = "A page of people",
      content =
          @Content(
              mediaType = Csv.MEDIA_TYPE,
              schema = @Schema(implementation = String.class),
              example = MemberResponse.TABLE))
  public RestResponse<String> table(@Valid @BeanParam MemberListParams params) {
    return lists.table(actor.get().tenant(), params);
  }

  @POST
  @Operation(
      summary = "Invite somebody by mail, under a name",
      description =
          "Needs a verified address. The answer is the same whether the mail belongs to an account"
              + " or not; the name becomes the person's in your organization when he accepts.")
  @APIResponse(responseCode = "201", description = "The mail is on its way")
  @Refuses({
    "NOT_ALLOWED: You run the organization no more.",
    "ACCOUNT_SUSPENDED",
    "VERIFICATION_REQUIRED",
    "ORGANIZATION_CLOSED",
    "ALREADY_MEMBER: The address belongs to a member.",
    "ALREADY_MEMBER: The person is suspended there; an admin lets him in again.",
    "RATE_LIMITED: This address has been sent enough mails."
  })
  @Shows("{\"status\": \"INVITED\", \"email_verified\": false, \"phone\": null}")
  public RestResponse<MemberResponse> create(@NotNull UserRequest body) {
    var organization = actor.get().tenant();
    var offer = bodies.later(body, it -> it.offer(organization));
    var invitation =
        inviteMember.handle(new InviteMember.Command(actor.get(), organization, offer));
    return Created.at(PATH + "/" + invitation.id(), MemberResponse.of(invitation));
  }

  @POST
  @Path("/bulk-operations")
  @Operation(
      summary = "Do one thing to many people",
      description = "Each is done or refused by himself; the results stand in the order asked for.")
  @APIResponse(responseCode = "200", description = "What became of each")
  public BulkOperationResponse changeUsers(@NotNull @Valid BulkOperationRequest body) {
    return BulkOperationResponse.of(changeMembers.handle(body.command(actor.get())));
  }
}
