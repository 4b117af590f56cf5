package dev.palaestra.rest.identity;

import dev.palaestra.application.identity.ApplyAsCoach;
import dev.palaestra.application.identity.ListCoachApplications;
import dev.palaestra.rest.shared.Created;
import dev.palaestra.rest.shared.CurrentActor;
import dev.palaestra.rest.shared.PageResponse;
import dev.palaestra.rest.shared.Paging;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path(CoachApplicationsResource.PATH)
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Coaches")
public class CoachApplicationsResource {
  static final String PATH = "/api/v1/coaches/applications";

  private final ApplyAsCoach applyAsCoach;
  private final ListCoachApplications listApplications;
  private final CurrentActor actor;
  private final Paging paging;

  CoachApplicationsResource(
      ApplyAsCoach applyAsCoach,
      ListCoachApplications listApplications,
      CurrentActor actor,
      Paging paging) {
    this.applyAsCoach = applyAsCoach;
    this.listApplications = listApplications;
    this.actor = actor;
    this.paging = paging;
  }

  @POST
  @RolesAllowed(Roles.MEMBER)
  @Operation(
      summary = "Ask to be a coach in your organization",
      description = "Its admins decide; a mail tells you, if your address is verified.")
  @APIResponse(responseCode = "201", description = "The application waits")
  @Refuses({"ALREADY_APPLIED", "ALREADY_COACH"})
  @Shows("{\"status\": \"PENDING\", \"reason\": null}")
  public RestResponse<CoachApplicationResponse> create(
      @NotNull @Valid CoachApplicationRequest body) {
    var application = applyAsCoach.handle(new ApplyAsCoach.Command(actor.get(), body.note()));
    return Created.at(PATH + "/" + application.id(), CoachApplicationResponse.of(application));
  }

  @GET
  @RolesAllowed(Roles.MEMBER)
  @Operation(
      summary = "Your applications; for an admin all of his organization; sort key: created_at",
      description = "Who waits to be let in sees them once he is.")
  @APIResponse(responseCode = "200", description = "A page of applications")
  public RestResponse<PageResponse<CoachApplicationResponse>> list(
      @Valid @BeanParam CoachApplicationListParams params) {
    var page = paging.request(params, CoachApplicationListParams.SORTING);
    var command = new ListCoachApplications.Command(actor.get(), params.statuses(), page);
    return paging.answer(listApplications.handle(command), page, CoachApplicationResponse::of);
  }
}
