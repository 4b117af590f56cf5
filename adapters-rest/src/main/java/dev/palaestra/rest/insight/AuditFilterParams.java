package dev.palaestra.rest.insight;

import dev.palaestra.domain.insight.AuditQueries.Filter;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.rest.shared.DoorError;
import dev.palaestra.rest.shared.ListParams;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which entries of the audit are wanted.
public class AuditFilterParams {
  private static final int LAST_YEAR = 9999;

  @QueryParam("actor")
  @Parameter(description = "What this account did")
  public @Nullable UUID actor;

  @QueryParam("action")
  @Parameter(description = "Such as `membership.suspended`; repeated: any of these")
  public List<@Pattern(regexp = ListParams.PRINTABLE) String> action;

  @QueryParam("target")
  @Parameter(description = "What was done to the thing with this id")
  public @Nullable UUID target;

  @QueryParam("from")
  @Parameter(description = "The first moment (RFC 3339)", example = "2026-11-20T00:00:00Z")
  public @Nullable OffsetDateTime from;

  @QueryParam("to")
  @Parameter(description = "The moment behind the last one", example = "2026-11-21T00:00:00Z")
  public @Nullable OffsetDateTime to;

  /// @throws dev.palaestra.rest.shared.DoorException INVALID_PARAMETER for a time in no year that
  ///   people write
  Filter filter() {
    return new Filter(
        null,
        actor == null ? null : new AccountId(actor),
        Set.copyOf(action),
        target,
        instant("from", from),
        instant("to", to));
  }

  private static @Nullable Instant instant(String name, @Nullable OffsetDateTime time) {
    if (time == null) {
      return null;
    }
    if (time.getYear() < 0 || time.getYear() > LAST_YEAR) {
      throw DoorError.INVALID_PARAMETER.because("A year has four digits.", name);
    }
    return time.toInstant();
  }
}
