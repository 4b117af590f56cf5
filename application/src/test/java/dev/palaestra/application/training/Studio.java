package dev.palaestra.application.training;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.palaestra.application.shared.InMemoryAuditTrail;
import dev.palaestra.application.shared.InMemoryEntitlements;
import dev.palaestra.application.shared.InMemoryTransactions;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.DomainException;
import dev.palaestra.domain.shared.ErrorCode;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Role;
import dev.palaestra.domain.training.ExerciseId;
import dev.palaestra.domain.training.Prescription;
import dev.palaestra.domain.training.Program;
import dev.palaestra.domain.training.ProgramDesign;
import dev.palaestra.domain.training.ProgramDetails;
import dev.palaestra.domain.training.ProgramId;
import dev.palaestra.domain.training.ProgramOrigin;
import dev.palaestra.domain.training.SplitType;
import dev.palaestra.domain.training.TrainingStructure.Cyclic;
import dev.palaestra.domain.training.WorkoutContent;
import dev.palaestra.domain.training.WorkoutDetails;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/// A PRO gym with people of every role, a stranger in a PRO gym elsewhere, a FREE one, and the
/// platform admin; programs in memory.
final class Studio {
  static final Instant EARLIER = Instant.parse("2026-11-19T08:00:00Z");
  static final Instant NOW = Instant.parse("2026-11-20T09:30:00Z");
  static final OrganizationId GYM = organization(1);
  static final OrganizationId ELSEWHERE = organization(2);
  static final OrganizationId FREE = organization(3);
  static final Actor ADMIN = actor(1, GYM, Role.ADMIN);
  static final Actor COACH = actor(2, GYM, Role.COACH);
  static final Actor COLLEAGUE = actor(3, GYM, Role.COACH);
  static final Actor MEMBER = actor(4, GYM, Role.MEMBER);
  static final Actor STRANGER = actor(5, ELSEWHERE, Role.ADMIN);
  static final Actor UNPAID = actor(6, FREE, Role.ADMIN);
  static final Actor PLATFORM = new Actor(new AccountId(new UUID(2, 7)), null, null, true);
  static final Actor NOBODY = new Actor(new AccountId(new UUID(2, 8)), null, null, false);
  static final ProgramDesign DESIGN = new ProgramDesign(SplitType.CUSTOM, new Cyclic(3, 1));

  final InMemoryTransactions transactions = new InMemoryTransactions();
  final InMemoryPrograms programs = new InMemoryPrograms(transactions);
  final InMemoryStandaloneWorkouts workouts = new InMemoryStandaloneWorkouts(transactions);
  final InMemoryPrescribedExercises exercises = new InMemoryPrescribedExercises(transactions);
  final InMemoryEntitlements entitlements = new InMemoryEntitlements();
  final InMemoryAuditTrail audit = new InMemoryAuditTrail(transactions);
  final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
  final ExerciseId press = exercises.put(GYM, "Press");
  final ExerciseId squat = exercises.put(OrganizationId.NONE, "Squat");

  Studio() {
    entitlements.grantAll(GYM);
    entitlements.grantAll(ELSEWHERE);
  }

  /// A program of the coach with one workout, "Day one", of presses; made yesterday.
  Program program() {
    return put(program(GYM, COACH, false));
  }

  /// The same as a template of the gym.
  Program template() {
    return put(program(GYM, ADMIN, true));
  }

  /// The same for all gyms, with a global exercise.
  Program globalTemplate() {
    var program =
        Program.create(origin(OrganizationId.NONE, PLATFORM, true), DESIGN, details("Base"));
    program.add(workout("Day one", 1, squat), EARLIER);
    return put(program);
  }

  Program stored(ProgramId id) {
    return programs.stored(id).orElseThrow();
  }

  List<String> audited() {
    return audit.entries().stream().map(it -> it.action()).toList();
  }

  private Program program(OrganizationId organization, Actor owner, boolean template) {
    var program = Program.create(origin(organization, owner, template), DESIGN, details("Base"));
    program.add(workout("Day one", 1, press), EARLIER);
    return program;
  }

  private Program put(Program program) {
    programs.put(program);
    return program;
  }

  private static ProgramOrigin origin(OrganizationId organization, Actor owner, boolean template) {
    return new ProgramOrigin(
        ProgramId.next(EARLIER), organization, owner.account(), template, EARLIER);
  }

  static ProgramDetails details(String name) {
    return ProgramDetails.checked(name, null, 8);
  }

  /// A workout on this day, in the same place of the order.
  static WorkoutDetails workout(String name, int day, ExerciseId... exercises) {
    return WorkoutDetails.checked(day, day, content(name, exercises));
  }

  static WorkoutContent content(String name, ExerciseId... exercises) {
    var rows =
        IntStream.range(0, exercises.length)
            .mapToObj(i -> Prescription.of(exercises[i], i + 1, 4))
            .toList();
    return WorkoutContent.checked(name, rows);
  }

  static ErrorCode refusalOf(Runnable act) {
    return catchThrowableOfType(DomainException.class, act::run).code();
  }

  private static OrganizationId organization(int number) {
    return new OrganizationId(new UUID(1, number));
  }

  private static Actor actor(int number, OrganizationId organization, Role role) {
    return new Actor(new AccountId(new UUID(2, number)), organization, role, false);
  }
}
