package dev.palaestra.rest.identity;

import dev.palaestra.application.identity.BlockAddress;
import dev.palaestra.application.identity.UnblockAddress;
import dev.palaestra.domain.identity.IpBlockId;
import dev.palaestra.domain.identity.IpBlockQueries;
import dev.palaestra.domain.identity.IpBlockSort;
import dev.palaestra.domain.identity.IpBlocks;
import dev.palaestra.rest.shared.Created;
import dev.palaestra.rest.shared.CurrentActor;
import dev.palaestra.rest.shared.IfMatch;
import dev.palaestra.rest.shared.ListParams;
import dev.palaestra.rest.shared.PageResponse;
import dev.palaestra.rest.shared.Paging;
import dev.palaestra.rest.shared.Refuses;
import dev.palaestra.rest.shared.Roles;
import dev.palaestra.rest.shared.Sorting;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import org.jspecify.annotations.Nullable;

@Path(IpBlockResource.PATH)
@RolesAllowed(Roles.PLATFORM_ADMIN)
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations")
public class IpBlockResource {
  static final String PATH = "/api/v1/ip-blocks";

  private static final Sorting<IpBlockSort> SORTING =
      new Sorting<>(EnumSet.allOf(IpBlockSort.class), IpBlockSort.CREATED_AT, true);

  private final BlockAddress blockAddress;
  private final UnblockAddress unblockAddress;
  private final IpBlockQueries blocks;
  private final CurrentActor actor;
  private final Paging paging;
  private final Clock clock;

  IpBlockResource(
      BlockAddress blockAddress,
      UnblockAddress unblockAddress,
      IpBlockQueries blocks,
      CurrentActor actor,
      Paging paging,
      Clock clock) {
    this.blockAddress = blockAddress;
    this.unblockAddress = unblockAddress;
    this.blocks = blocks;
    this.actor = actor;
    this.paging = paging;
    this.clock = clock;
  }

  @GET
  @Operation(
      summary = "IP addresses that are kept out; sort keys: created_at",
      description =
          "Fifty failed sign-ins within an hour, on whatever accounts, block an address"
              + " for an hour by itself.")
  @APIResponse(responseCode = "200", description = "A page of blocks")
  public RestResponse<PageResponse<IpBlockResponse>> list(@Valid @BeanParam ListParams params) {
    var page = paging.request(params, SORTING);
    return paging.answer(blocks.list(page, clock.instant()), page, IpBlockResponse::of);
  }

  @POST
  @Operation(
      summary = "Keep an IP address out for a while",
      description =
          "Its requests are answered 429 until then. A block that the address has already"
              + " gets longer where it would end earlier, never shorter.")
  @APIResponse(responseCode = "201", description = "It is kept out, everywhere within seconds")
  @Refuses("NOT_ON_YOURSELF: You call from there.")
  public RestResponse<IpBlockResponse> blockAddress(@NotNull @Valid IpBlockRequest body) {
    var block = blockAddress.handle(body.command(actor.get()));
    return Created.at(PATH + "/" + block.id(), IpBlockResponse.of(block));
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "An IP address that is kept out")
  @APIResponse(responseCode = "200", description = "The block")
  @Refuses("NOT_FOUND: There is no such block.")
  public IpBlockResponse get(UUID id) {
    return blocks.find(new IpBlockId(id)).map(IpBlockResponse::of).orElseThrow(IpBlocks::absent);
  }

  @DELETE
  @Path("/{id}")
  @Operation(summary = "Let an IP address in again")
  @APIResponse(responseCode = "204", description = "It is served again, everywhere within seconds")
  @Refuses("NOT_FOUND: There is no such block.")
  public void unblockAddress(UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
    unblockAddress.handle(
        new UnblockAddress.Command(actor.get(), new IpBlockId(id), IfMatch.expected(ifMatch)));
  }
}
