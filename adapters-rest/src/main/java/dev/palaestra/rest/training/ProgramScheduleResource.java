package dev.palaestra.rest.training;

import static dev.palaestra.rest.shared.DoorError.INVALID_PARAMETER;

import dev.palaestra.application.training.ReadSchedule;
import dev.palaestra.domain.training.ProgramId;
import dev.palaestra.domain.training.ScheduleGenerator;
import dev.palaestra.rest.shared.CurrentActor;
import dev.palaestra.rest.shared.PageResponse;
import dev.palaestra.rest.shared.Refuses;
import dev.palaestra.rest.shared.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path(ProgramsResource.PATH + "/{id}/schedule")
@RolesAllowed({Roles.MEMBER, Roles.PLATFORM_ADMIN})
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Programs")
public class ProgramScheduleResource {
  private final ReadSchedule readSchedule;
  private final CurrentActor actor;

  ProgramScheduleResource(ReadSchedule readSchedule, CurrentActor actor) {
    this.readSchedule = readSchedule;
    this.actor = actor;
  }

  @GET
  @Operation(
      summary = "The training days of all weeks, on one page",
      description =
          "The workouts are walked in turn over the training days. Week 1 is the seven days that"
              + " begin on `start_date`; without one it begins on a Monday.")
  @Refuses("NOT_FOUND: There is no such program.")
  public PageResponse<ScheduledWorkoutResponse> list(
      UUID id,
      @QueryParam("start_date")
          @Parameter(
              description = "The first day of the program, in the years 1900 to 2999",
              example = "2026-11-23")
          @Nullable LocalDate startDate) {
    if (startDate != null && !ScheduleGenerator.mayBegin(startDate)) {
      throw INVALID_PARAMETER.because("A program begins in the years 1900 to 2999.", "start_date");
    }
    var command = new ReadSchedule.Command(actor.get(), new ProgramId(id), startDate);
    var days = readSchedule.handle(command).stream().map(ScheduledWorkoutResponse::of).toList();
    return new PageResponse<>(days, null, null);
  }
}
