package dev.palaestra.rest.training;

import dev.palaestra.application.training.CloneProgram;
import dev.palaestra.domain.training.ProgramId;
import dev.palaestra.rest.shared.Bodies;
import dev.palaestra.rest.shared.Created;
import dev.palaestra.rest.shared.CurrentActor;
import dev.palaestra.rest.shared.Refuses;
import dev.palaestra.rest.shared.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path(ProgramsResource.PATH + "/{id}/clones")
@RolesAllowed(Roles.MEMBER)
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Programs")
public class ProgramCloneResource {
  private final CloneProgram cloneProgram;
  private final Bodies bodies;
  private final CurrentActor actor;

  ProgramCloneResource(CloneProgram cloneProgram, Bodies bodies, CurrentActor actor) {
    this.cloneProgram = cloneProgram;
    this.bodies = bodies;
    this.actor = actor;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Make an own program out of a template",
      description = "A deep copy that belongs to the caller. Needs TEMPLATE_CLONING.")
  @RequestBody(required = false)
  @APIResponse(responseCode = "201", description = "Made")
  @Refuses({
    "PRO_TIER_REQUIRED",
    "NOT_FOUND: There is no such program.",
    "NOT_FOUND: There is no such template."
  })
  public RestResponse<ProgramResponse> create(UUID id, @Nullable CloneRequest body) {
    var name = bodies.later(CloneRequest.orEmpty(body), CloneRequest::name);
    var made =
        ProgramResponse.of(
            cloneProgram.handle(new CloneProgram.Command(actor.get(), new ProgramId(id), name)));
    return Created.at(ProgramsResource.PATH + "/" + made.id(), made);
  }
}
