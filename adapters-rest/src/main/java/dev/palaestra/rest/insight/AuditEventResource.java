package dev.palaestra.rest.insight;

import dev.palaestra.application.insight.ListAuditEvents;
import dev.palaestra.domain.insight.AuditSort;
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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.EnumSet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/audit-events")
@RolesAllowed({Roles.ADMIN, Roles.PLATFORM_ADMIN})
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit")
public class AuditEventResource {
  static final Sorting<AuditSort> SORTING =
      new Sorting<>(EnumSet.allOf(AuditSort.class), AuditSort.AT, true);

  private final ListAuditEvents listAuditEvents;
  private final CurrentActor actor;
  private final Paging paging;

  AuditEventResource(ListAuditEvents listAuditEvents, CurrentActor actor, Paging paging) {
    this.listAuditEvents = listAuditEvents;
    this.actor = actor;
    this.paging = paging;
  }

  @GET
  @Operation(
      summary = "What was done in your organization, newest first; sort key: at",
      description =
          "The platform admin sees all tenants. Entries are never changed, but their addresses are"
              + " emptied after 90 days.")
  @APIResponse(responseCode = "200", description = "A page of the audit")
  @Refuses("INVALID_ID")
  public RestResponse<PageResponse<AuditEventResponse>> list(
      @Valid @BeanParam ListParams params, @Valid @BeanParam AuditFilterParams filter) {
    var page = paging.request(params, SORTING);
    var command = new ListAuditEvents.Command(actor.get(), filter.filter(), page);
    return paging.answer(listAuditEvents.handle(command), page, AuditEventResponse::of);
  }
}
