package dev.palaestra.persistence.training;

import static dev.palaestra.persistence.shared.Surroundings.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.DomainException;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.PageRequest;
import dev.palaestra.domain.shared.Role;
import dev.palaestra.domain.training.Prescription;
import dev.palaestra.domain.training.Program;
import dev.palaestra.domain.training.ProgramDesign;
import dev.palaestra.domain.training.ProgramDetails;
import dev.palaestra.domain.training.ProgramFilter;
import dev.palaestra.domain.training.ProgramId;
import dev.palaestra.domain.training.ProgramOrigin;
import dev.palaestra.domain.training.ProgramQueries;
import dev.palaestra.domain.training.ProgramSort;
import dev.palaestra.domain.training.Programs;
import dev.palaestra.domain.training.SplitType;
import dev.palaestra.domain.training.StandaloneWorkout;
import dev.palaestra.domain.training.StandaloneWorkoutQueries;
import dev.palaestra.domain.training.StandaloneWorkoutSort;
import dev.palaestra.domain.training.StandaloneWorkouts;
import dev.palaestra.domain.training.TrainingStructure.Cyclic;
import dev.palaestra.domain.training.WorkoutContent;
import dev.palaestra.domain.training.WorkoutId;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Who sees what is said twice, by the domain and by the SQL of the lists: the same for everybody.
@QuarkusTest
@TestTransaction
class VisibilityTest {
  private static final ProgramFilter ALL =
      new ProgramFilter(null, null, false, Set.of(), Set.of(), Set.of());

  /// Who looks; Ana owns what there is.
  enum Who {
    ANA_AS_MEMBER,
    ANA_AS_COACH,
    ANA_AS_ADMIN,
    ANA_ELSEWHERE,
    ANA_NOWHERE,
    BEN_AS_MEMBER,
    BEN_AS_COACH,
    BEN_AS_ADMIN,
    BEN_AS_ADMIN_ELSEWHERE,
    BEN_NOWHERE,
    PLATFORM_ADMIN_NOWHERE,
    PLATFORM_ADMIN_AS_MEMBER,
    PLATFORM_ADMIN_AS_ADMIN;

    private boolean hasTenant() {
      return !name().endsWith("NOWHERE");
    }
  }

  /// At what.
  enum What {
    PROGRAM,
    TEMPLATE,
    GLOBAL_TEMPLATE
  }

  @Inject Programs programs;
  @Inject ProgramQueries programLists;
  @Inject StandaloneWorkouts workouts;
  @Inject StandaloneWorkoutQueries workoutLists;
  @Inject Neighbours neighbours;

  private OrganizationId gym;
  private OrganizationId elsewhere;
  private AccountId ana;
  private AccountId ben;

  /// Inside the test's own transaction, which a method of JUnit's would not be.
  private void given_two_gyms_and_two_people() {
    gym = neighbours.organization();
    elsewhere = neighbours.organization();
    ana = neighbours.account();
    ben = neighbours.account();
  }

  static Stream<Object[]> everybody_at_everything() {
    return Arrays.stream(Who.values())
        .flatMap(who -> Arrays.stream(What.values()).map(what -> new Object[] {who, what}));
  }

  @ParameterizedTest
  @MethodSource("everybody_at_everything")
  void a_list_has_a_program_where_the_domain_shows_it(Who who, What what) {
    given_two_gyms_and_two_people();
    var actor = actor(who);
    var program = program(what);
    var all = new PageRequest<>(PageRequest.MAX_LIMIT, ProgramSort.NAME, false, null, false);
    var listed =
        programLists.list(actor, ALL, all).items().stream()
            .anyMatch(it -> it.id().equals(program.id().value()));
    assertThat(listed).isEqualTo(program.isVisibleTo(actor));
  }

  static Stream<Who> everybody_somewhere() {
    return Arrays.stream(Who.values()).filter(Who::hasTenant);
  }

  @ParameterizedTest
  @MethodSource("everybody_somewhere")
  void a_list_has_a_workout_where_the_domain_shows_it(Who who) {
    given_two_gyms_and_two_people();
    var actor = actor(who);
    var id = workout();
    var all =
        new PageRequest<>(PageRequest.MAX_LIMIT, StandaloneWorkoutSort.NAME, false, null, false);
    var listed =
        workoutLists.list(actor, all).items().stream().anyMatch(it -> it.id().equals(id.value()));
    assertThat(listed).isEqualTo(isVisible(actor, id));
  }

  private boolean isVisible(Actor actor, WorkoutId id) {
    try {
      var _ = workouts.visibleTo(actor, id);
      return true;
    } catch (DomainException notFound) {
      return false;
    }
  }

  private Actor actor(Who who) {
    return switch (who) {
      case ANA_AS_MEMBER -> new Actor(ana, gym, Role.MEMBER, false);
      case ANA_AS_COACH -> new Actor(ana, gym, Role.COACH, false);
      case ANA_AS_ADMIN -> new Actor(ana, gym, Role.ADMIN, false);
      case ANA_ELSEWHERE -> new Actor(ana, elsewhere, Role.COACH, false);
      case ANA_NOWHERE -> new Actor(ana, null, null, false);
      case BEN_AS_MEMBER -> new Actor(ben, gym, Role.MEMBER, false);
      case BEN_AS_COACH -> new Actor(ben, gym, Role.COACH, false);
      case BEN_AS_ADMIN -> new Actor(ben, gym, Role.ADMIN, false);
      case BEN_AS_ADMIN_ELSEWHERE -> new Actor(ben, elsewhere, Role.ADMIN, false);
      case BEN_NOWHERE -> new Actor(ben, null, null, false);
      case PLATFORM_ADMIN_NOWHERE -> new Actor(ben, null, null, true);
      case PLATFORM_ADMIN_AS_MEMBER -> new Actor(ben, gym, Role.MEMBER, true);
      case PLATFORM_ADMIN_AS_ADMIN -> new Actor(ben, gym, Role.ADMIN, true);
    };
  }

  private Program program(What what) {
    var place = what == What.GLOBAL_TEMPLATE ? OrganizationId.NONE : gym;
    var origin = new ProgramOrigin(ProgramId.next(NOW), place, ana, what != What.PROGRAM, NOW);
    var design = new ProgramDesign(SplitType.CUSTOM, new Cyclic(5, 2));
    var program = Program.create(origin, design, new ProgramDetails("Base", null, 8));
    programs.add(program);
    return program;
  }

  private WorkoutId workout() {
    var origin = new StandaloneWorkout.Origin(WorkoutId.next(NOW), gym, ana, NOW);
    var squat = neighbours.exercise(gym, "Squat", "QUADRICEPS=4");
    var content = new WorkoutContent("Circuit", List.of(Prescription.of(squat, 1, 3)));
    workouts.add(StandaloneWorkout.create(origin, content));
    return origin.id();
  }
}
