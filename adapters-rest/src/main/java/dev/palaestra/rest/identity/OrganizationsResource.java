package dev.palaestra.rest.identity;

import dev.palaestra.application.identity.CreateOrganization;
import dev.palaestra.domain.identity.OrganizationQueries;
import dev.palaestra.rest.shared.Bodies;
import dev.palaestra.rest.shared.Created;
import dev.palaestra.rest.shared.CurrentActor;
import dev.palaestra.rest.shared.PageResponse;
import dev.palaestra.rest.shared.Paging;
import dev.palaestra.rest.shared.Refuses;
import dev.palaestra.rest.shared.Roles;
import io.quarkus.security.Authenticated;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path(OrganizationsResource.PATH)
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Organizations")
public class OrganizationsResource {
  static final String PATH = "/api/v1/organizations";

  private final CreateOrganization createOrganization;
  private final OrganizationQueries organizations;
  private final CurrentActor actor;
  private final Bodies bodies;
  private final Paging paging;

  OrganizationsResource(
      CreateOrganization createOrganization,
      OrganizationQueries organizations,
      CurrentActor actor,
      Bodies bodies,
      Paging paging) {
    this.createOrganization = createOrganization;
    this.organizations = organizations;
    this.actor = actor;
    this.bodies = bodies;
    this.paging = paging;
  }

  @POST
  @Authenticated
  @Operation(
      summary = "Found an organization and be its first admin",
      description = "Needs a verified address. `POST /auth/switch` leads there.")
  @APIResponse(responseCode = "201", description = "Founded")
  @Refuses({"VERIFICATION_REQUIRED", "TOO_MANY_ORGANIZATIONS"})
  public RestResponse<OrganizationResponse> create(@NotNull OrganizationRequest body) {
    var name = bodies.later(body, OrganizationRequest::name);
    var founded =
        createOrganization.handle(new CreateOrganization.Command(actor.get().account(), name));
    return Created.at(PATH + "/" + founded.id(), OrganizationResponse.of(founded));
  }

  @GET
  @RolesAllowed(Roles.PLATFORM_ADMIN)
  @Operation(summary = "Every organization of the platform; sort keys: created_at, name")
  @APIResponse(responseCode = "200", description = "A page of organizations")
  public RestResponse<PageResponse<OrganizationResponse>> list(
      @Valid @BeanParam OrganizationListParams params) {
    var page = paging.request(params, OrganizationListParams.SORTING);
    var found = organizations.list(params.statuses(), page);
    return paging.answer(found, page, OrganizationResponse::of);
  }
}
