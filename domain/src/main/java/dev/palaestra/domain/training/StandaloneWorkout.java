package dev.palaestra.domain.training;

import static dev.palaestra.domain.shared.SharedError.NOT_FOUND;

import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.OrganizationId;
import java.time.Instant;

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

  /// @throws dev.palaestra.domain.shared.DomainException NOT_FOUND for anybody but its owner and
  ///   the admins: who may see it may also change it
  public void mustBelongTo(Actor actor) {
    if (!origin.owner().equals(actor.account()) && !actor.isAdmin()) {
      throw NOT_FOUND.because("There is no such workout.");
    }
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
