package dev.palaestra.rest.identity;

import dev.palaestra.application.identity.InviteMember;
import dev.palaestra.application.identity.ListInvitations;
import dev.palaestra.domain.identity.InvitationSort;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.rest.shared.Bodies;
import dev.palaestra.rest.shared.Created;
import dev.palaestra.rest.shared.CurrentActor;
import dev.palaestra.rest.shared.ListParams;
import dev.palaestra.rest.shared.PageResponse;
import dev.palaestra.rest.shared.Paging;
import dev.palaestra.rest.shared.Refuses;
import dev.palaestra.rest.shared.Roles;
import dev.palaestra.rest.shared.Shows;
import dev.palaestra.rest.shared.Sorting;
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
import java.util.EnumSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path(InvitationsResource.PATH)
@RolesAllowed(Roles.ADMIN)
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Invitations")
public class InvitationsResource {
  static final String PATH = "/api/v1/organizations/{id}/invitations";
  private static final Sorting<InvitationSort> SORTING =
      new Sorting<>(EnumSet.allOf(InvitationSort.class), InvitationSort.CREATED_AT, true);

  private final InviteMember inviteMember;
  private final ListInvitations listInvitations;
  private final CurrentActor actor;
  private final Bodies bodies;
  private final Paging paging;

  InvitationsResource(
      InviteMember inviteMember,
      ListInvitations listInvitations,
      CurrentActor actor,
      Bodies bodies,
      Paging paging) {
    this.inviteMember = inviteMember;
    this.listInvitations = listInvitations;
    this.actor = actor;
    this.bodies = bodies;
    this.paging = paging;
  }

  @POST
  @Operation(
      summary = "Invite somebody by mail",
      description =
          "Needs a verified address. The offer is good for seven days and for that address; a"
              + " newer one replaces it.")
  @APIResponse(responseCode = "201", description = "The mail is on its way")
  @Refuses({
    "NOT_FOUND: There is no such organization.",
    "NOT_ALLOWED: You run the organization no more.",
    "ACCOUNT_SUSPENDED",
    "VERIFICATION_REQUIRED",
    "ORGANIZATION_CLOSED",
    "ALREADY_MEMBER: The address belongs to a member.",
    "ALREADY_MEMBER: The person is suspended there; an admin lets him in again.",
    "RATE_LIMITED: This address has been sent enough mails."
  })
  @Shows("{\"full_name\": null}")
  public RestResponse<InvitationResponse> inviteMember(UUID id, @NotNull InvitationRequest body) {
    var organization = new OrganizationId(id);
    var offer = bodies.later(body, it -> it.offer(organization));
    var invitation =
        inviteMember.handle(new InviteMember.Command(actor.get(), organization, offer));
    var location = "/api/v1/organizations/%s/invitations/%s".formatted(id, invitation.id());
    return Created.at(location, InvitationResponse.of(invitation));
  }

  @GET
  @Operation(summary = "Invitations of your organization; sort key: created_at")
  @APIResponse(responseCode = "200", description = "A page of invitations")
  @Refuses("NOT_FOUND: There is no such organization.")
  public RestResponse<PageResponse<InvitationResponse>> list(
      UUID id,
      @Valid @BeanParam ListParams params,
      @Valid @BeanParam InvitationFilterParams filter) {
    var page = paging.request(params, SORTING);
    var command =
        new ListInvitations.Command(actor.get(), new OrganizationId(id), filter.statuses(), page);
    return paging.answer(listInvitations.handle(command), page, InvitationResponse::of);
  }
}
