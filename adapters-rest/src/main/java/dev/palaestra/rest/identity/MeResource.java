package dev.palaestra.rest.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.palaestra.application.identity.ChangePassword;
import dev.palaestra.application.identity.EditProfile;
import dev.palaestra.domain.identity.AccountQueries;
import dev.palaestra.rest.shared.CurrentActor;
import dev.palaestra.rest.shared.IfMatch;
import dev.palaestra.rest.shared.MergePatch;
import dev.palaestra.rest.shared.ProfileScope;
import dev.palaestra.rest.shared.Refuses;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path(MeResource.PATH)
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Own account")
public class MeResource {
  static final String PATH = "/api/v1/me";

  private final EditProfile editProfile;
  private final ChangePassword changePassword;
  private final AccountQueries accounts;
  private final CurrentActor actor;
  private final Owner owner;
  private final MergePatch patches;

  MeResource(
      EditProfile editProfile,
      ChangePassword changePassword,
      AccountQueries accounts,
      CurrentActor actor,
      Owner owner,
      MergePatch patches) {
    this.editProfile = editProfile;
    this.changePassword = changePassword;
    this.accounts = accounts;
    this.actor = actor;
    this.owner = owner;
    this.patches = patches;
  }

  @GET
  @ProfileScope
  @Operation(
      summary = "Your account and where you belong",
      description =
          "With a token that a PIN has opened, no other organization than that of the PIN.")
  @APIResponse(responseCode = "200", description = "The account")
  public AccountResponse get() {
    var caller = actor.get();
    var account = accounts.get(caller.account());
    return AccountResponse.of(
        actor.isLimited() ? account.within(caller.tenant().value()) : account);
  }

  @PATCH
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Operation(summary = "Change your profile (JSON merge patch)")
  @APIResponse(responseCode = "200", description = "The changed account")
  public AccountResponse edit(
      @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
      @NotNull
          @RequestBody(content = @Content(schema = @Schema(implementation = ProfilePatch.class)))
          ObjectNode patch)
      throws JsonProcessingException {
    var change = patches.of(patch, ProfilePatch.class, ProfilePatch::of, ProfilePatch::profile);
    var command = new EditProfile.Command(actor.get().account(), IfMatch.expected(ifMatch), change);
    return AccountResponse.of(editProfile.handle(command));
  }

  @PUT
  @Path("/password")
  @Operation(summary = "Change your password; your other sessions end")
  @APIResponse(responseCode = "204", description = "It is changed")
  @Refuses({"LOGIN_LOCKED", "REAUTHENTICATION_REQUIRED"})
  public void changePassword(@NotNull @Valid PasswordRequest body) {
    changePassword.handle(body.command(owner));
  }
}
