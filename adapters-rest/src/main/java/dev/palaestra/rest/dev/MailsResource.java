package dev.palaestra.rest.dev;

import dev.palaestra.domain.engagement.SentMails;
import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

@Path("/dev/mails")
@PermitAll
@IfBuildProfile(anyOf = {"dev", "test"})
@Produces(MediaType.APPLICATION_JSON)
public class MailsResource {
  private final SentMails mails;

  MailsResource(SentMails mails) {
    this.mails = mails;
  }

  @GET
  @Operation(hidden = true)
  public MailsResponse list() {
    return new MailsResponse(mails.all().stream().map(MailsResponse.Item::of).toList());
  }
}
