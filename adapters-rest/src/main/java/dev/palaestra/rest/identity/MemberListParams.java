package dev.palaestra.rest.identity;

import dev.palaestra.domain.identity.MemberQueries.Filter;
import dev.palaestra.domain.identity.MemberSort;
import dev.palaestra.domain.identity.MembershipStatus;
import dev.palaestra.domain.shared.Role;
import dev.palaestra.rest.shared.ListParams;
import dev.palaestra.rest.shared.Sorting;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which members are listed, and in which order.
@RegisterForReflection
public class MemberListParams extends ListParams {
  private static final Sorting<MemberSort> SORTING =
      new Sorting<>(
          EnumSet.complementOf(EnumSet.of(MemberSort.RELEVANCE)), MemberSort.CREATED_AT, true);
  private static final Sorting<MemberSort> BEST_FIRST = Sorting.only(MemberSort.RELEVANCE, true);

  @QueryParam("q")
  @Size(min = 2, max = 100)
  @Pattern(regexp = PRINTABLE)
  @Parameter(
      description =
          "Part of a name or mail address (two letters: where a word begins), or a name nearly so"
              + " spelled; best first")
  public @Nullable String q;

  @QueryParam("role")
  @Parameter(description = "Repeated: any of these")
  public List<Role> role;

  @QueryParam("status")
  @Parameter(description = "Repeated: any of these; absent: all that have not ended")
  public List<MembershipStatus> status;

  Filter filter() {
    return new Filter(q, Set.copyOf(role), Set.copyOf(status));
  }

  Sorting<MemberSort> sorting() {
    return q == null ? SORTING : BEST_FIRST;
  }
}
