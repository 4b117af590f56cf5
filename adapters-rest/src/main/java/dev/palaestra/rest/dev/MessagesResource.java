package dev.palaestra.rest.dev;

import dev.palaestra.domain.engagement.SentMessages;
import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

@Path("/dev/sms")
@PermitAll
@IfBuildProfile(anyOf = {"dev", "test"})
@Produces(MediaType.APPLICATION_JSON)
public class MessagesResource {
  private final SentMessages messages;

  MessagesResource(SentMessages messages) {
    this.messages = messages;
  }

  @GET
  @Operation(hidden = true)
  public MessagesResponse list() {
    return new MessagesResponse(messages.all().stream().map(MessagesResponse.Item::of).toList());
  }
}
