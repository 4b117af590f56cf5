package dev.palaestra.rest.identity;

import dev.palaestra.application.identity.DecideCoachApplication;
import dev.palaestra.application.identity.ReadCoachApplication;
import dev.palaestra.application.identity.WithdrawCoachApplication;
import dev.palaestra.domain.identity.CoachApplicationId;
import dev.palaestra.rest.shared.Bodies;
import dev.palaestra.rest.shared.CurrentActor;
import dev.palaestra.rest.shared.IfMatch;
import dev.palaestra.rest.shared.Refuses;
import dev.palaestra.rest.shared.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path(CoachApplicationsResource.PATH + "/{id}")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Coaches")
public class CoachApplicationResource {
  private final ReadCoachApplication readApplication;
  private final WithdrawCoachApplication withdrawApplication;
  private final DecideCoachApplication decideApplication;
  private final CurrentActor actor;
  private final Bodies bodies;

  CoachApplicationResource(
      ReadCoachApplication readApplication,
      WithdrawCoachApplication withdrawApplication,
      DecideCoachApplication decideApplication,
      CurrentActor actor,
      Bodies bodies) {
    this.readApplication = readApplication;
    this.withdrawApplication = withdrawApplication;
    this.decideApplication = decideApplication;
    this.actor = actor;
    this.bodies = bodies;
  }

  @GET
  @RolesAllowed(Roles.MEMBER)
  @Operation(summary = "Your application; for an admin any in his organization")
  @APIResponse(responseCode = "200", description = "The application")
  @Refuses("NOT_FOUND: There is no such application.")
  public CoachApplicationResponse get(UUID id) {
    var command = new ReadCoachApplication.Command(actor.get(), new CoachApplicationId(id));
    return CoachApplicationResponse.of(readApplication.handle(command));
  }

  @DELETE
  @RolesAllowed(Roles.MEMBER)
  @Operation(
      summary = "Take your application back while it waits",
      description = "Who waits to be let in takes it back by leaving.")
  @APIResponse(responseCode = "204", description = "Nobody decides about it any more")
  @Refuses({
    "NOT_FOUND: There is no such application.",
    "ALREADY_DECIDED: It has been decided and cannot be taken back."
  })
  public void withdrawCoachApplication(
      UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
    withdrawApplication.handle(
        new WithdrawCoachApplication.Command(
            actor.get(), new CoachApplicationId(id), IfMatch.expected(ifMatch)));
  }

  @PUT
  @Path("/decision")
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      summary = "Make an applicant a coach, or do not",
      description = "He hears of it by mail, with the reason, if his address is verified.")
  @APIResponse(responseCode = "200", description = "The decided application")
  @Refuses({
    "NOT_FOUND: There is no such application.",
    "NOT_ALLOWED: You run the organization no more.",
    "ACCOUNT_SUSPENDED",
    "ALREADY_DECIDED",
    "MEMBER_NOT_VERIFIED",
    "NOT_ON_YOURSELF: Another admin has to do this."
  })
  public CoachApplicationResponse decideCoachApplication(
      UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @NotNull DecisionRequest body) {
    var command =
        new DecideCoachApplication.Command(
            actor.get(),
            new CoachApplicationId(id),
            IfMatch.expected(ifMatch),
            bodies.later(body, DecisionRequest::decided));
    return CoachApplicationResponse.of(decideApplication.handle(command));
  }
}
