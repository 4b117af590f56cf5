package dev.palaestra.domain.training;

import static dev.palaestra.domain.shared.SharedError.NOT_FOUND;

import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.DomainException;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A training plan: workouts, walked in turn over the training days of a structure, for some weeks.
/// A template is there to be cloned.
public final class Program {
  public static final int WORKOUTS_MAX = 50;
  private static final Comparator<Workout> BY_ORDER = Comparator.comparingInt(Workout::order);

  private final ProgramOrigin origin;
  private final ProgramDesign design;
  private final ProgramStatus status;
  private final List<Workout> workouts;
  private ProgramDetails details;
  private Revision revision;

  public Program(
      ProgramOrigin origin,
      ProgramDesign design,
      ProgramDetails details,
      ProgramStatus status,
      List<Workout> workouts,
      Revision revision) {
    this.origin = origin;
    this.design = design;
    this.details = details;
    this.status = status;
    this.workouts = new ArrayList<>(workouts);
    this.workouts.sort(BY_ORDER);
    this.revision = revision;
  }

  /// A program without workouts.
  public static Program create(ProgramOrigin origin, ProgramDesign design, ProgramDetails details) {
    var first = Revision.first(origin.createdAt());
    return new Program(origin, design, details, ProgramStatus.ACTIVE, List.of(), first);
  }

  /// A deep copy under new ids, owned by the one who clones.
  ///
  /// @param name null for "My {name}", cut at the longest name
  /// @throws DomainException NOT_FOUND for anything but an active template; VALIDATION_FAILED
  public Program cloneFor(
      AccountId owner, OrganizationId organization, @Nullable String name, Instant now) {
    mustBeCloneable();
    var copies =
        workouts.stream().map(it -> new Workout(WorkoutId.next(now), it.details())).toList();
    return new Program(
        new ProgramOrigin(ProgramId.next(now), organization, owner, false, now),
        design,
        name == null ? details.copied() : details.named(name),
        ProgramStatus.ACTIVE,
        copies,
        Revision.first(now));
  }

  /// @throws DomainException NOT_FOUND for anything but an active template
  public void mustBeCloneable() {
    if (!isTemplate() || status != ProgramStatus.ACTIVE) {
      throw NOT_FOUND.because("There is no such template.");
    }
  }

  public void edit(ProgramDetails wanted, Instant now) {
    details = wanted;
    revision = revision.changed(now);
  }

  /// @throws DomainException DAY_TAKEN, ORDER_TAKEN; VALIDATION_FAILED beyond [#WORKOUTS_MAX]
  public Workout add(WorkoutDetails wanted, Instant now) {
    if (workouts.size() >= WORKOUTS_MAX) {
      throw DomainException.invalid(
          "workouts", "A program has at most " + WORKOUTS_MAX + " workouts.");
    }
    var added = new Workout(WorkoutId.next(now), wanted);
    mustFit(added);
    put(added, now);
    return added;
  }

  /// @throws DomainException NOT_FOUND, DAY_TAKEN, ORDER_TAKEN
  public void replace(WorkoutId id, WorkoutDetails wanted, Instant now) {
    var present = workout(id);
    var replaced = new Workout(id, wanted);
    mustFit(replaced);
    workouts.remove(present);
    put(replaced, now);
  }

  /// @throws DomainException NOT_FOUND
  public void remove(WorkoutId id, Instant now) {
    workouts.remove(workout(id));
    revision = revision.changed(now);
  }

  private void mustFit(Workout wanted) {
    workouts.stream()
        .filter(other -> !other.id().equals(wanted.id()))
        .forEach(other -> other.mustLeaveRoomFor(wanted));
  }

  private void put(Workout wanted, Instant now) {
    workouts.add(wanted);
    workouts.sort(BY_ORDER);
    revision = revision.changed(now);
  }

  /// @throws DomainException NOT_FOUND
  public Workout workout(WorkoutId id) {
    return workouts.stream()
        .filter(it -> it.id().equals(id))
        .findFirst()
        .orElseThrow(() -> NOT_FOUND.because("The program has no such workout."));
  }

  /// Templates are seen by all who can reach them, other programs by their owner and the admins.
  /// The lists of [ProgramQueries] say the same in SQL.
  public boolean isVisibleTo(Actor actor) {
    return origin.isGlobal()
        || actor.tenantOrNone().equals(origin.organization())
            && (isTemplate() || actor.isOrAdmin(origin.owner()));
  }

  /// @throws DomainException NOT_ALLOWED for anybody but its owner and the admins; of a template
  ///   but the admins; of a global one but the platform admin
  public void mustBeChangeableBy(Actor actor) {
    if (origin.isGlobal()) {
      actor.mustBePlatformAdmin();
    } else if (isTemplate()) {
      actor.mustBeAtLeast(Role.ADMIN);
    } else {
      actor.mustBeOrAdmin(origin.owner());
    }
  }

  /// What the audit keeps of it, workouts left out.
  public Map<String, Object> facts() {
    return Map.of(
        "name", details.name(),
        "description", Objects.requireNonNullElse(details.description(), ""),
        "duration_weeks", details.durationWeeks(),
        "template", isTemplate(),
        "status", status.name());
  }

  public ProgramId id() {
    return origin.id();
  }

  public ProgramOrigin origin() {
    return origin;
  }

  public boolean isTemplate() {
    return origin.template();
  }

  public ProgramDesign design() {
    return design;
  }

  public ProgramDetails details() {
    return details;
  }

  public ProgramStatus status() {
    return status;
  }

  /// By order.
  public List<Workout> workouts() {
    return List.copyOf(workouts);
  }

  public Set<ExerciseId> exercises() {
    return workouts.stream()
        .flatMap(it -> it.content().exercises().stream())
        .collect(Collectors.toSet());
  }

  public Revision revision() {
    return revision;
  }

  public int version() {
    return revision.version();
  }
}
