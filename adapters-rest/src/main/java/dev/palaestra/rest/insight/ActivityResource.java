package dev.palaestra.rest.insight;

import dev.palaestra.domain.insight.AuditQueries;
import dev.palaestra.domain.insight.AuditQueries.Filter;
import dev.palaestra.domain.insight.AuditSort;
import dev.palaestra.rest.shared.CurrentActor;
import dev.palaestra.rest.shared.ListParams;
import dev.palaestra.rest.shared.PageResponse;
import dev.palaestra.rest.shared.Paging;
import dev.palaestra.rest.shared.Sorting;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
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

@Path("/api/v1/me/activity")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Own account")
public class ActivityResource {
  private static final Sorting<AuditSort> SORTING = AuditEventResource.SORTING;

  private final AuditQueries events;
  private final CurrentActor actor;
  private final Paging paging;

  ActivityResource(AuditQueries events, CurrentActor actor, Paging paging) {
    this.events = events;
    this.actor = actor;
    this.paging = paging;
  }

  @GET
  @Operation(summary = "What you did, newest first; sort key: at")
  @APIResponse(responseCode = "200", description = "A page of your acts")
  public RestResponse<PageResponse<AuditEventResponse>> listActivity(
      @Valid @BeanParam ListParams params) {
    var page = paging.request(params, SORTING);
    var done = events.list(Filter.of(actor.get().account()), page);
    return paging.answer(done, page, AuditEventResponse::of);
  }
}
