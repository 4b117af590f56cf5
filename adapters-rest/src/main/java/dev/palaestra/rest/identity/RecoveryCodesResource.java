package dev.palaestra.rest.identity;

import dev.palaestra.application.identity.RenewRecoveryCodes;
import dev.palaestra.rest.shared.AnswersTokens;
import dev.palaestra.rest.shared.Refuses;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path(TotpResource.PATH + "/recovery-codes")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Own account")
public class RecoveryCodesResource {
  private final RenewRecoveryCodes renewRecoveryCodes;
  private final Owner owner;

  RecoveryCodesResource(RenewRecoveryCodes renewRecoveryCodes, Owner owner) {
    this.renewRecoveryCodes = renewRecoveryCodes;
    this.owner = owner;
  }

  @POST
  @AnswersTokens
  @Operation(summary = "Get ten new recovery codes", description = "Those that were left are void.")
  @APIResponse(responseCode = "200", description = "The recovery codes, told once")
  @Refuses({
    "NOT_FOUND: There is no second factor.",
    "TOKEN_INVALID: The code is wrong.",
    "LOGIN_LOCKED",
    "REAUTHENTICATION_REQUIRED"
  })
  public RecoveryCodesResponse renewRecoveryCodes(@NotNull @Valid BothFactorsRequest body) {
    return RecoveryCodesResponse.of(renewRecoveryCodes.handle(body.renewal(owner)));
  }
}
