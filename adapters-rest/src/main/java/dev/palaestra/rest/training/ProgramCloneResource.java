package dev.palaestra.rest.training;

import dev.palaestra.application.training.CloneProgram;
import dev.palaestra.application.training.ReadProgram;
import dev.palaestra.domain.training.ProgramId;
import dev.palaestra.rest.shared.CurrentActor;
import dev.palaestra.rest.shared.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path(ProgramsResource.PATH + "/{id}/clones")
@RolesAllowed(Roles.MEMBER)
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Programs")
public class ProgramCloneResource {
  private final CloneProgram cloneProgram;
  private final ReadProgram readProgram;
  private final CurrentActor actor;

  ProgramCloneResource(CloneProgram cloneProgram, ReadProgram readProgram, CurrentActor actor) {
    this.cloneProgram = cloneProgram;
    this.readProgram = readProgram;
    this.actor = actor;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Make an own program out of a template",
      description = "A deep copy that belongs to the caller. Needs TEMPLATE_CLONING.")
  @RequestBody(required = false)
  @APIResponse(responseCode = "201", description = "Made")
  @APIResponse(responseCode = "402", description = "The plan does not include cloning")
  public RestResponse<ProgramResponse> create(UUID id, @Valid @Nullable CloneRequest body) {
    var name = CloneRequest.orEmpty(body).name();
    var copy = cloneProgram.handle(new CloneProgram.Command(actor.get(), new ProgramId(id), name));
    var made = readProgram.handle(new ReadProgram.Command(actor.get(), copy));
    return ResponseBuilder.create(RestResponse.Status.CREATED, ProgramResponse.of(made))
        .header(HttpHeaders.LOCATION, ProgramsResource.PATH + "/" + copy.value())
        .build();
  }
}
