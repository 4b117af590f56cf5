package dev.palaestra.rest.identity;

import dev.palaestra.application.identity.PreviewInvitation;
import dev.palaestra.domain.identity.SecretToken;
import dev.palaestra.rest.shared.Refuses;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/invitations/preview")
@PermitAll
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Invitations")
public class InvitationPreviewResource {
  private final PreviewInvitation previewInvitation;

  InvitationPreviewResource(PreviewInvitation previewInvitation) {
    this.previewInvitation = previewInvitation;
  }

  @POST
  @Operation(
      summary = "What the token of an invitation's mail offers",
      description =
          "For the page that the mail leads to; nothing changes. Who has an account at the address"
              + " accepts with `POST /invitations/acceptance`, who has none registers with"
              + " `invitation_token`.")
  @APIResponse(responseCode = "200", description = "The open invitation")
  @Refuses("TOKEN_INVALID")
  public OfferResponse previewInvitation(@NotNull @Valid TokenRequest body) {
    var command = new PreviewInvitation.Command(new SecretToken(body.token()));
    return OfferResponse.of(previewInvitation.handle(command));
  }
}
