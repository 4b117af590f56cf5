package dev.palaestra.rest.identity;

import dev.palaestra.application.identity.EndOtherSessions;
import dev.palaestra.application.identity.EndSession;
import dev.palaestra.domain.identity.SessionId;
import dev.palaestra.domain.identity.SessionQueries;
import dev.palaestra.domain.identity.SessionSort;
import dev.palaestra.rest.shared.CurrentActor;
import dev.palaestra.rest.shared.ListParams;
import dev.palaestra.rest.shared.PageResponse;
import dev.palaestra.rest.shared.Paging;
import dev.palaestra.rest.shared.Refuses;
import dev.palaestra.rest.shared.Sorting;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.EnumSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/auth/sessions")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Authentication")
public class OpenSessionResource {
  private static final Sorting<SessionSort> SORTING =
      new Sorting<>(EnumSet.allOf(SessionSort.class), SessionSort.CREATED_AT, true);

  private final EndSession endSession;
  private final EndOtherSessions endOtherSessions;
  private final SessionQueries sessions;
  private final CurrentActor actor;
  private final Paging paging;
  private final Clock clock;

  OpenSessionResource(
      EndSession endSession,
      EndOtherSessions endOtherSessions,
      SessionQueries sessions,
      CurrentActor actor,
      Paging paging,
      Clock clock) {
    this.endSession = endSession;
    this.endOtherSessions = endOtherSessions;
    this.sessions = sessions;
    this.actor = actor;
    this.paging = paging;
    this.clock = clock;
  }

  @GET
  @Operation(summary = "Where you are signed in; sort keys: created_at, last_used_at")
  @APIResponse(responseCode = "200", description = "A page of open sessions")
  public RestResponse<PageResponse<SessionResponse>> list(@Valid @BeanParam ListParams params) {
    var page = paging.request(params, SORTING);
    var current = actor.session();
    return paging.answer(
        sessions.list(actor.get().account(), page, clock.instant()),
        page,
        it -> SessionResponse.of(it, current));
  }

  @DELETE
  @Path("/{id}")
  @Operation(summary = "End one of your sessions; its tokens are worth nothing at once")
  @APIResponse(responseCode = "204", description = "It has ended")
  @Refuses("NOT_FOUND: There is no such session.")
  public void endSession(UUID id) {
    endSession.handle(new EndSession.Command(actor.get().account(), new SessionId(id)));
  }

  @DELETE
  @Operation(summary = "End all of your sessions but this one")
  @APIResponse(responseCode = "204", description = "They have ended")
  public void endOtherSessions() {
    endOtherSessions.handle(
        new EndOtherSessions.Command(actor.get().account(), new SessionId(actor.session())));
  }
}
