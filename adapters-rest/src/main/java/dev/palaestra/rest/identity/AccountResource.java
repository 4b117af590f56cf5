package dev.palaestra.rest.identity;

import dev.palaestra.application.identity.EraseAccount;
import dev.palaestra.application.identity.ResetSecondFactor;
import dev.palaestra.domain.identity.AccountQueries;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.rest.shared.CurrentActor;
import dev.palaestra.rest.shared.IfMatch;
import dev.palaestra.rest.shared.Refuses;
import dev.palaestra.rest.shared.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path(AccountsResource.PATH + "/{id}")
@RolesAllowed(Roles.PLATFORM_ADMIN)
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
public class AccountResource {
  private final AccountQueries accounts;
  private final EraseAccount eraseAccount;
  private final ResetSecondFactor resetSecondFactor;
  private final CurrentActor actor;

  AccountResource(
      AccountQueries accounts,
      EraseAccount eraseAccount,
      ResetSecondFactor resetSecondFactor,
      CurrentActor actor) {
    this.accounts = accounts;
    this.eraseAccount = eraseAccount;
    this.resetSecondFactor = resetSecondFactor;
    this.actor = actor;
  }

  @GET
  @Operation(
      summary = "An account as its owner sees it",
      description = "Its entity tag is the one that `PUT /accounts/{id}/status` takes.")
  @APIResponse(responseCode = "200", description = "The account")
  @Refuses("NOT_FOUND: There is no such account.")
  public AccountResponse get(UUID id) {
    return AccountResponse.of(accounts.get(new AccountId(id)));
  }

  @DELETE
  @Operation(
      summary = "Erase an account at once",
      description = "Its id stays, and what the audit says was done with it.")
  @APIResponse(responseCode = "204", description = "Nothing that names the person is left")
  @Refuses({
    "NOT_FOUND: There is no such account.",
    "LAST_ADMIN",
    "NOT_ON_YOURSELF: Ask for the deletion of your account instead."
  })
  public void eraseAccount(UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
    eraseAccount.handle(
        new EraseAccount.Command(actor.get(), new AccountId(id), IfMatch.expected(ifMatch)));
  }

  @DELETE
  @Path("/totp")
  @Operation(
      summary = "Take the second factor from somebody who has lost it",
      description =
          "Make sure first that it is he who asks. All his sessions end, and a mail tells him; where"
              + " a second factor is demanded of him, he sets up a new one.")
  @APIResponse(responseCode = "204", description = "Sign-ins ask for it no more")
  @Refuses({
    "NOT_FOUND: There is no such account.",
    "NOT_FOUND: There is no second factor.",
    "NOT_ON_YOURSELF: Remove it from your own account with a code of it."
  })
  public void resetSecondFactor(UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
    resetSecondFactor.handle(
        new ResetSecondFactor.Command(actor.get(), new AccountId(id), IfMatch.expected(ifMatch)));
  }
}
