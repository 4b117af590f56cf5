package dev.palaestra.rest.training;

import dev.palaestra.application.training.CreateProgram;
import dev.palaestra.application.training.ListPrograms;
import dev.palaestra.rest.shared.Bodies;
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

@Path(ProgramsResource.PATH)
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Programs")
public class ProgramsResource {
  static final String PATH = "/api/v1/programs";

  private final CreateProgram createProgram;
  private final Bodies bodies;
  private final ListPrograms listPrograms;
  private final Paging paging;
  private final CurrentActor actor;

  ProgramsResource(
      CreateProgram createProgram,
      Bodies bodies,
      ListPrograms listPrograms,
      Paging paging,
      CurrentActor actor) {
    this.createProgram = createProgram;
    this.bodies = bodies;
    this.listPrograms = listPrograms;
    this.paging = paging;
    this.actor = actor;
  }

  @GET
  @RolesAllowed({Roles.MEMBER, Roles.PLATFORM_ADMIN})
  @Operation(
      summary = "Programs and templates that one may see; sort keys: name, created_at, updated_at",
      description =
          "The own programs, the templates of the organization and the global ones; admins see all"
              + " programs of the organization.")
  public RestResponse<PageResponse<ProgramSummaryResponse>> list(
      @Valid @BeanParam ProgramListParams params) {
    var page = paging.request(params, params.sorting());
    var command = new ListPrograms.Command(actor.get(), params.filter(), page);
    return paging.answer(listPrograms.handle(command), page, ProgramSummaryResponse::of);
  }

  @POST
  @RolesAllowed({Roles.COACH, Roles.PLATFORM_ADMIN})
  @Operation(
      summary = "Make a program, or as an admin a template",
      description = "The platform admin makes templates for all organizations. Needs OWN_PROGRAMS.")
  @APIResponse(responseCode = "201", description = "Made")
  @Refuses({
    "PRO_TIER_REQUIRED",
    "NOT_ALLOWED: This needs the role COACH.",
    "NOT_ALLOWED: This needs the role ADMIN."
  })
  @Shows("{\"workouts\": []}")
  public RestResponse<ProgramResponse> create(@NotNull ProgramRequest body) {
    var plan = bodies.later(body, ProgramRequest::plan);
    var made =
        ProgramResponse.of(
            createProgram.handle(new CreateProgram.Command(actor.get(), body.isTemplate(), plan)));
    return Created.at(PATH + "/" + made.id(), made);
  }
}
