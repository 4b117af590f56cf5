package dev.palaestra.rest.identity;

import dev.palaestra.application.identity.ChangeAccountStatus;
import dev.palaestra.domain.identity.AccountQueries;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.rest.shared.Bodies;
import dev.palaestra.rest.shared.CurrentActor;
import dev.palaestra.rest.shared.IfMatch;
import dev.palaestra.rest.shared.Refuses;
import dev.palaestra.rest.shared.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
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

@Path(AccountsResource.PATH + "/{id}/status")
@RolesAllowed(Roles.PLATFORM_ADMIN)
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
public class AccountStatusResource {
  private final ChangeAccountStatus changeStatus;
  private final AccountQueries accounts;
  private final CurrentActor actor;
  private final Bodies bodies;

  AccountStatusResource(
      ChangeAccountStatus changeStatus,
      AccountQueries accounts,
      CurrentActor actor,
      Bodies bodies) {
    this.changeStatus = changeStatus;
    this.accounts = accounts;
    this.actor = actor;
    this.bodies = bodies;
  }

  @PUT
  @Operation(
      summary = "Keep somebody out of every organization, or let him in again",
      description =
          "All his sessions end at once, and invitations that he has sent are withdrawn; he does not"
              + " sign in while SUSPENDED.")
  @APIResponse(responseCode = "200", description = "The changed account")
  @Refuses({
    "NOT_FOUND: There is no such account.",
    "ACCOUNT_SUSPENDED",
    "NOT_ON_YOURSELF: Another platform admin has to do this."
  })
  public AccountResponse change(
      UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @NotNull StatusRequest body) {
    var command =
        new ChangeAccountStatus.Command(
            actor.get(),
            new AccountId(id),
            IfMatch.expected(ifMatch),
            bodies.later(body, StatusRequest::accountChange));
    changeStatus.handle(command);
    return AccountResponse.of(accounts.get(new AccountId(id)));
  }
}
