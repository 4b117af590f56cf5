package dev.palaestra.domain.training;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which programs are wanted. An empty set stands for all.
///
/// @param text what is looked for in names and descriptions, mistyped perhaps; null for all
/// @param template null for templates and programs alike
/// @param mine only those that the actor himself owns
/// @param statuses empty for what is not archived
public record ProgramFilter(
    @Nullable String text,
    @Nullable Boolean template,
    boolean mine,
    Set<SplitType> splitTypes,
    Set<StructureType> structureTypes,
    Set<ProgramStatus> statuses) {
  public ProgramFilter {
    splitTypes = Set.copyOf(splitTypes);
    structureTypes = Set.copyOf(structureTypes);
    statuses = statuses.isEmpty() ? Set.of(ProgramStatus.ACTIVE) : Set.copyOf(statuses);
  }
}
