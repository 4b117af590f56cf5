package dev.palaestra.rest.identity;

import dev.palaestra.application.identity.ChangeAvatar;
import dev.palaestra.application.identity.RemoveAvatar;
import dev.palaestra.domain.identity.Avatar;
import dev.palaestra.domain.shared.DomainException;
import dev.palaestra.rest.shared.CurrentActor;
import dev.palaestra.rest.shared.DoorError;
import dev.palaestra.rest.shared.Refuses;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/me/avatar")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Own account")
public class OwnAvatarResource {
  private final ChangeAvatar changeAvatar;
  private final RemoveAvatar removeAvatar;
  private final CurrentActor actor;

  OwnAvatarResource(ChangeAvatar changeAvatar, RemoveAvatar removeAvatar, CurrentActor actor) {
    this.changeAvatar = changeAvatar;
    this.removeAvatar = removeAvatar;
    this.actor = actor;
  }

  @PUT
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(
      summary = "Show a picture of yourself",
      description =
          "A JPEG, PNG or WebP picture of up to 5 MiB and at least 50 pixels a side. It is painted"
              + " anew as a JPEG of at most 800 pixels a side; what else the file holds, such as"
              + " the place where it was taken, is not kept.")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.MULTIPART_FORM_DATA,
              schema =
                  @Schema(
                      type = SchemaType.OBJECT,
                      requiredProperties = "file",
                      properties =
                          @SchemaProperty(
                              name = "file",
                              type = SchemaType.STRING,
                              format = "binary",
                              examples = "(the bytes of the picture)"))))
  @APIResponse(responseCode = "200", description = "Your account, with `avatar_url`")
  @Refuses({
    "TOO_LARGE: The picture is larger than 5 MiB.",
    "TOO_LARGE: The form has too many parts.",
    "VALIDATION_FAILED",
    "UNAVAILABLE"
  })
  public AccountResponse changeAvatar(@RestForm("file") @Nullable FileUpload file) {
    if (file == null) {
      throw DomainException.required("file");
    }
    if (file.size() > Avatar.FILE_MAX) {
      throw DoorError.TOO_LARGE.because("The picture is larger than 5 MiB.", "file");
    }
    var command = new ChangeAvatar.Command(actor.get().account(), file.uploadedFile());
    return AccountResponse.of(changeAvatar.handle(command));
  }

  @DELETE
  @Operation(summary = "Show no picture of yourself any more")
  @APIResponse(responseCode = "204", description = "There is none")
  public void removeAvatar() {
    removeAvatar.handle(new RemoveAvatar.Command(actor.get().account()));
  }
}
