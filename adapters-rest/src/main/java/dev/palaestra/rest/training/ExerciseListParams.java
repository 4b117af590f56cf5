package dev.palaestra.rest.training;

import dev.palaestra.domain.training.Difficulty;
import dev.palaestra.domain.training.Equipment;
import dev.palaestra.domain.training.ExerciseCategory;
import dev.palaestra.domain.training.ExerciseFilter;
import dev.palaestra.domain.training.ExerciseSort;
import dev.palaestra.domain.training.ExerciseStatus;
import dev.palaestra.domain.training.MuscleGroup;
import dev.palaestra.domain.training.ScopeKind;
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

/// Which exercises are listed, and in which order.
@RegisterForReflection
public class ExerciseListParams extends ListParams {
  private static final Sorting<ExerciseSort> SORTING =
      new Sorting<>(
          EnumSet.complementOf(EnumSet.of(ExerciseSort.RELEVANCE)), ExerciseSort.NAME, false);
  private static final Sorting<ExerciseSort> BEST_FIRST =
      Sorting.only(ExerciseSort.RELEVANCE, false);

  @QueryParam("q")
  @Size(min = 2, max = 100)
  @Pattern(regexp = PRINTABLE)
  @Parameter(
      description =
          "Words of the name, mistyped or begun perhaps, or of the description; best first, and"
              + " then without `sort`")
  public @Nullable String q;

  @QueryParam("muscle")
  @Parameter(description = "With any share in it. Repeated: any of them")
  public List<MuscleGroup> muscle = List.of();

  @QueryParam("equipment")
  @Parameter(description = "Repeated: any of them")
  public List<Equipment> equipment = List.of();

  @QueryParam("category")
  @Parameter(description = "Repeated: any of them")
  public List<ExerciseCategory> category = List.of();

  @QueryParam("difficulty")
  @Parameter(description = "Repeated: any of them")
  public List<Difficulty> difficulty = List.of();

  @QueryParam("scope")
  @Parameter(description = "Global and own ones where nothing is said")
  public List<ScopeKind> scope = List.of();

  @QueryParam("status")
  @Parameter(description = "ACTIVE where nothing is said")
  public List<ExerciseStatus> status = List.of();

  ExerciseFilter filter() {
    return new ExerciseFilter(
        q,
        Set.copyOf(muscle),
        Set.copyOf(equipment),
        Set.copyOf(category),
        Set.copyOf(difficulty),
        Set.copyOf(scope),
        Set.copyOf(status));
  }

  Sorting<ExerciseSort> sorting() {
    return q == null ? SORTING : BEST_FIRST;
  }
}
