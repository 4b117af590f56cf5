package dev.palaestra.rest.identity;

import dev.palaestra.application.identity.CancelDeletion;
import dev.palaestra.application.identity.ScheduleDeletion;
import dev.palaestra.rest.shared.CurrentActor;
import dev.palaestra.rest.shared.Refuses;
import dev.palaestra.rest.shared.Shows;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path(MeResource.PATH)
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Own account")
public class DeletionResource {
  private final ScheduleDeletion scheduleDeletion;
  private final CancelDeletion cancelDeletion;
  private final CurrentActor actor;

  DeletionResource(
      ScheduleDeletion scheduleDeletion, CancelDeletion cancelDeletion, CurrentActor actor) {
    this.scheduleDeletion = scheduleDeletion;
    this.cancelDeletion = cancelDeletion;
    this.actor = actor;
  }

  @DELETE
  @Operation(
      summary = "Have your account erased after 30 days",
      description =
          "Until then you sign in as before and may take it back; a verified mail address is told."
              + " An organization whose only member"
              + " you are closes with you; where there are others, somebody else must be an admin.")
  @APIResponse(responseCode = "200", description = "Your account, with `deletion_date`")
  @Refuses("LAST_ADMIN")
  @Shows("{\"status\": \"DELETION_SCHEDULED\", \"deletion_date\": \"2026-12-20\"}")
  public AccountResponse scheduleDeletion() {
    var command = new ScheduleDeletion.Command(actor.get().account());
    return AccountResponse.of(scheduleDeletion.handle(command));
  }

  @DELETE
  @Path("/deletion")
  @Operation(summary = "Keep your account after all")
  @APIResponse(responseCode = "200", description = "Your account, which stays")
  @Refuses("DELETION_NOT_SCHEDULED")
  public AccountResponse cancelDeletion() {
    var command = new CancelDeletion.Command(actor.get().account());
    return AccountResponse.of(cancelDeletion.handle(command));
  }
}
