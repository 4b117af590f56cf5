package dev.palaestra.rest.identity;

import dev.palaestra.domain.identity.AccountQueries;
import dev.palaestra.rest.shared.PageResponse;
import dev.palaestra.rest.shared.Paging;
import dev.palaestra.rest.shared.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path(AccountsResource.PATH)
@RolesAllowed(Roles.PLATFORM_ADMIN)
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
public class AccountsResource {
  static final String PATH = "/api/v1/accounts";

  private final AccountQueries accounts;
  private final Paging paging;

  AccountsResource(AccountQueries accounts, Paging paging) {
    this.accounts = accounts;
    this.paging = paging;
  }

  @GET
  @Operation(
      summary = "Every account of the platform; sort key: created_at",
      description =
          "`email` and `phone` find whose they are. Of who is DELETED there is what names nobody.")
  @APIResponse(responseCode = "200", description = "A page of accounts")
  public RestResponse<PageResponse<AccountSummaryResponse>> list(
      @Valid @BeanParam AccountListParams params) {
    var page = paging.request(params, AccountListParams.SORTING);
    return paging.answer(accounts.list(params.filter(), page), page, AccountSummaryResponse::of);
  }
}
