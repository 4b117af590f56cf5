package dev.palaestra.domain.training;

import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.OrganizationId;
import java.time.Instant;
import java.util.Map;

/// A workout outside of any program: a coach's piece of stock.
public final class StandaloneWorkout {

  /// Where a workout comes from; none of it ever changes.
  public record Origin(
      WorkoutId id, OrganizationId organization, AccountId owner, Instant createdAt) {}

  private final Origin origin;
  private WorkoutContent content;
  private Revision revision;

  public StandaloneWorkout(Origin origin, WorkoutContent content, Revision revision) {
    this.origin = origin;
    this.content = content;
    this.revision = revision;
  }

  public static StandaloneWorkout create(Origin origin, WorkoutContent content) {
    return new StandaloneWorkout(origin, content, Revision.first(origin.createdAt()));
  }

  public void replace(WorkoutContent wanted, Instant now) {
    content = wanted;
    revision = revision.changed(now);
  }

  /// What the audit keeps of it.
  public Map<String, Object> facts() {
    return Map.of("name", content.name(), "total_sets", content.totalSets());
  }

  public WorkoutId id() {
    return origin.id();
  }

  public Origin origin() {
    return origin;
  }

  public WorkoutContent content() {
    return content;
  }

  public Revision revision() {
    return revision;
  }

  public int version() {
    return revision.version();
  }
}
