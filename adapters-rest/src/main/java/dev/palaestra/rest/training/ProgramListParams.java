package dev.palaestra.rest.training;

import dev.palaestra.domain.training.ProgramFilter;
import dev.palaestra.domain.training.ProgramSort;
import dev.palaestra.domain.training.ProgramStatus;
import dev.palaestra.domain.training.SplitType;
import dev.palaestra.domain.training.StructureType;
import dev.palaestra.rest.shared.ListParams;
import dev.palaestra.rest.shared.Sorting;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which programs are listed, and in which order.
@RegisterForReflection
public class ProgramListParams extends ListParams {
  private static final Sorting<ProgramSort> SORTING =
      new Sorting<>(
          EnumSet.complementOf(EnumSet.of(ProgramSort.RELEVANCE)), ProgramSort.NAME, false);
  private static final Sorting<ProgramSort> BEST_FIRST = Sorting.only(ProgramSort.RELEVANCE, true);

  @QueryParam("q")
  @Size(min = 2, max = 100)
  @Pattern(regexp = PRINTABLE)
  @Parameter(description = "Searched for in name and description, mistyped perhaps; best first")
  public @Nullable String q;

  @QueryParam("template")
  @Parameter(description = "Only templates, or only other programs")
  public @Nullable Boolean template;

  @QueryParam("owner")
  @Pattern(regexp = "me", message = "must be me")
  @Parameter(description = "Only the own ones", schema = @Schema(enumeration = "me"))
  public @Nullable String owner;

  @QueryParam("split_type")
  @Parameter(description = "Repeated: any of them")
  public List<SplitType> splitType = List.of();

  @QueryParam("structure_type")
  @Parameter(description = "Repeated: any of them")
  public List<StructureType> structureType = List.of();

  @QueryParam("status")
  @Parameter(description = "ACTIVE where nothing is said")
  public List<ProgramStatus> status = List.of();

  ProgramFilter filter() {
    return new ProgramFilter(
        q,
        template,
        owner != null,
        Set.copyOf(splitType),
        Set.copyOf(structureType),
        Set.copyOf(status));
  }

  Sorting<ProgramSort> sorting() {
    return q == null ? SORTING : BEST_FIRST;
  }
}
