package dev.palaestra.rest.identity;

import dev.palaestra.application.identity.ListMembers;
import dev.palaestra.application.identity.RemoveMember;
import dev.palaestra.domain.identity.MemberSort;
import dev.palaestra.domain.identity.MemberView;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Page;
import dev.palaestra.domain.shared.PageRequest;
import dev.palaestra.rest.shared.Csv;
import dev.palaestra.rest.shared.CurrentActor;
import dev.palaestra.rest.shared.ListParams;
import dev.palaestra.rest.shared.PageResponse;
import dev.palaestra.rest.shared.Paging;
import dev.palaestra.rest.shared.Refuses;
import dev.palaestra.rest.shared.Roles;
import dev.palaestra.rest.shared.Sorting;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.EnumSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/organizations/{id}/members")
@RolesAllowed(Roles.ADMIN)
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Organizations")
public class MemberResource {
  private static final Sorting<MemberSort> SORTING =
      new Sorting<>(EnumSet.allOf(MemberSort.class), MemberSort.CREATED_AT, true);

  private final RemoveMember removeMember;
  private final ListMembers listMembers;
  private final CurrentActor actor;
  private final Paging paging;

  MemberResource(
      RemoveMember removeMember, ListMembers listMembers, CurrentActor actor, Paging paging) {
    this.removeMember = removeMember;
    this.listMembers = listMembers;
    this.actor = actor;
    this.paging = paging;
  }

  @GET
  @Operation(
      summary = "Who belongs to your organization; sort keys: created_at, full_name",
      description =
          "With `Accept: text/csv` the same page as a table for spreadsheets: a column for each"
              + " field, and `Link` leads to the next page.")
  @APIResponse(responseCode = "200", description = "A page of members")
  @Refuses("NOT_FOUND: There is no such organization.")
  public RestResponse<PageResponse<MemberResponse>> list(
      UUID id, @Valid @BeanParam ListParams params, @Valid @BeanParam MemberFilterParams filter) {
    var page = paging.request(params, SORTING);
    return paging.answer(members(id, filter, page), page, MemberResponse::of);
  }

  @GET
  @Produces(Csv.MEDIA_TYPE)
  @APIResponse(
      responseCode = "200",
      description = "A page of members",
      content =
          @Content(
              mediaType = Csv.MEDIA_TYPE,
              schema = @Schema(implementation = String.class),
              example =
                  "id,email,email_verified,full_name,role,status,created_at\r\n"
                      + "0193c3a0-0000-7000-8000-000000000001,ana@example.org,true,Ana Silva,COACH,"
                      + "ACTIVE,2026-11-20T09:30:00Z\r\n"))
  public RestResponse<String> table(
      UUID id, @Valid @BeanParam ListParams params, @Valid @BeanParam MemberFilterParams filter) {
    var page = paging.request(params, SORTING);
    return paging.table(
        members(id, filter, page),
        page,
        MemberResponse.COLUMNS,
        it -> MemberResponse.of(it).cells());
  }

  private Page<MemberView> members(
      UUID id, MemberFilterParams filter, PageRequest<MemberSort> page) {
    var organization = new OrganizationId(id);
    return listMembers.handle(
        new ListMembers.Command(actor.get(), organization, filter.filter(), page));
  }

  @DELETE
  @Path("/{account_id}")
  @Operation(summary = "End a membership; the person's sessions here end at once")
  @APIResponse(responseCode = "204", description = "It has ended")
  @Refuses({"NOT_FOUND: There is no such organization.", "LAST_ADMIN", "NOT_ON_YOURSELF"})
  public void remove(UUID id, @PathParam("account_id") UUID account) {
    removeMember.handle(
        new RemoveMember.Command(actor.get(), new OrganizationId(id), new AccountId(account)));
  }
}
