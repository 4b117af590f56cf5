package dev.palaestra.application.training;

import static dev.palaestra.application.training.Studio.COACH;
import static dev.palaestra.application.training.Studio.COLLEAGUE;
import static dev.palaestra.application.training.Studio.MEMBER;
import static dev.palaestra.application.training.Studio.NOBODY;
import static dev.palaestra.application.training.Studio.PLATFORM;
import static dev.palaestra.application.training.Studio.STRANGER;
import static dev.palaestra.application.training.Studio.refusalOf;
import static dev.palaestra.domain.shared.SharedError.MEMBERSHIP_REQUIRED;
import static dev.palaestra.domain.shared.SharedError.NOT_FOUND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.training.MuscleGroup;
import dev.palaestra.domain.training.PrescribedExercise;
import dev.palaestra.domain.training.Program;
import dev.palaestra.domain.training.SetVolume;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ReadProgramTest {
  private final Studio studio = new Studio();
  private final ReadProgram readProgram =
      new ReadProgram(studio.programs, studio.exercises, studio.transactions);
  private final ReadVolume readVolume = new ReadVolume(readProgram);
  private final ReadSchedule readSchedule = new ReadSchedule(studio.programs, studio.transactions);

  @Test
  void a_program_comes_with_its_exercises() {
    var program = studio.program();
    studio.exercises.archive(studio.press);
    var read = read(COACH, program);
    assertThat(read.program().id()).isEqualTo(program.id());
    assertThat(read.exercises().values())
        .extracting(PrescribedExercise::name)
        .containsExactly("Press");
  }

  @Test
  void who_may_not_see_it_does_not_learn_that_it_is_there() {
    var program = studio.program();
    assertThat(refusalOf(() -> read(COLLEAGUE, program))).isEqualTo(NOT_FOUND);
    assertThat(refusalOf(() -> read(STRANGER, program))).isEqualTo(NOT_FOUND);
    assertThat(refusalOf(() -> read(NOBODY, program))).isEqualTo(MEMBERSHIP_REQUIRED);
    assertThat(refusalOf(() -> readVolume.handle(new ReadVolume.Command(STRANGER, program.id()))))
        .isEqualTo(NOT_FOUND);
    assertThat(
            refusalOf(
                () -> readSchedule.handle(new ReadSchedule.Command(STRANGER, program.id(), null))))
        .isEqualTo(NOT_FOUND);
  }

  @Test
  void templates_are_for_all_who_can_reach_them() {
    assertThat(read(MEMBER, studio.template()).program().isTemplate()).isTrue();
    var global = studio.globalTemplate();
    assertThat(read(STRANGER, global).program().isTemplate()).isTrue();
    assertThat(read(PLATFORM, global).program().isTemplate()).isTrue();
  }

  @Test
  void an_archived_exercise_keeps_counting() {
    var program = studio.program();
    studio.exercises.archive(studio.press);
    var read = readVolume.handle(new ReadVolume.Command(COACH, program.id()));
    assertThat(read.programName()).isEqualTo("Base");
    assertThat(read.volume().muscles().get(MuscleGroup.CHEST.ordinal()).fractional())
        .isEqualTo(new SetVolume(84, 1)); // 4 sets on 5.25 days a week
  }

  @Test
  void a_schedule_begins_on_the_given_day() {
    var schedule =
        readSchedule.handle(
            new ReadSchedule.Command(COACH, studio.program().id(), LocalDate.parse("2026-11-20")));
    assertThat(schedule).hasSize(42);
    assertThat(schedule.getFirst().date()).isEqualTo(LocalDate.parse("2026-11-20"));
  }

  private ProgramAnswer read(Actor actor, Program program) {
    return readProgram.handle(new ReadProgram.Command(actor, program.id()));
  }
}
