package dev.palaestra.rest.training;

import dev.palaestra.application.training.ReadVolume;
import dev.palaestra.domain.training.ProgramId;
import dev.palaestra.rest.shared.Checksums;
import dev.palaestra.rest.shared.CurrentActor;
import dev.palaestra.rest.shared.Refuses;
import dev.palaestra.rest.shared.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path(ProgramsResource.PATH + "/{id}/volume")
@RolesAllowed({Roles.MEMBER, Roles.PLATFORM_ADMIN})
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Programs")
public class ProgramVolumeResource {
  private static final String SVG = "image/svg+xml";

  private final ReadVolume readVolume;
  private final CurrentActor actor;

  ProgramVolumeResource(ReadVolume readVolume, CurrentActor actor) {
    this.readVolume = readVolume;
    this.actor = actor;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Weekly sets for each muscle",
      description =
          "Each prescription counts by its exercise's share for the muscle, times the training days"
              + " a week over the number of workouts. With `Accept: image/svg+xml` as a chart.")
  @APIResponse(
      responseCode = "200",
      description = "The volume of an average week",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = VolumeResponse.class)),
        @Content(
            mediaType = SVG,
            schema = @Schema(implementation = String.class),
            example = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 890 616\">...</svg>")
      })
  @Refuses("NOT_FOUND: There is no such program.")
  public VolumeResponse get(UUID id, @BeanParam VolumeParams params) {
    return VolumeResponse.of(read(id), params.landmarks);
  }

  @GET
  @Produces(SVG + ";qs=0.5")
  @Operation(hidden = true)
  public RestResponse<String> chart(
      UUID id, @BeanParam VolumeParams params, @Context Request request) {
    var read = read(id);
    var chart = VolumeChart.of(read.programName(), read.volume(), params.landmarks);
    var tag = Checksums.tag(chart);
    var answer =
        request.evaluatePreconditions(tag) == null
            ? ResponseBuilder.ok(chart, SVG)
            : ResponseBuilder.<String>notModified();
    return answer.tag(tag).build();
  }

  private ReadVolume.Answer read(UUID id) {
    return readVolume.handle(new ReadVolume.Command(actor.get(), new ProgramId(id)));
  }
}
